import type { SourceStanding } from '../../src/analysis.ts';
import { MARK_KINDS, type MarkStyle, markDeclarations } from '../page/mark-style.ts';
import { browserText, type MessageKey } from '../text.ts';

/** A claim and who makes it, for each kind. */
const SAMPLES: Record<SourceStanding, [MessageKey, MessageKey]> = {
  firsthand: ['sampleFirsthand', 'sampleFirsthandBy'],
  secondhand: ['sampleSecondhand', 'sampleSecondhandBy'],
  vague: ['sampleVague', 'sampleVagueBy'],
};

/** The three kinds of claim in a style, as they look on a light page and on a dark one. */
export function MarkPreview({ style }: { style: MarkStyle }) {
  const { t } = browserText();
  return (
    <div class="previews">
      {(['light', 'dark'] as const).map((scheme) => (
        <figure key={scheme} class={`preview ${scheme}`}>
          <figcaption>{t(scheme === 'light' ? 'previewLight' : 'previewDark')}</figcaption>
          {MARK_KINDS.map((kind) => {
            const [claim, by] = SAMPLES[kind];
            return (
              <p key={kind}>
                <span data-mark={`${kind}-${scheme}`} style={markDeclarations(style, kind, scheme)}>
                  {t(claim)}
                </span>{' '}
                {t(by)}
              </p>
            );
          })}
        </figure>
      ))}
    </div>
  );
}
