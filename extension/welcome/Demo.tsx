import { useEffect, useState } from 'preact/hooks';
import { calendarDay } from '../calendar-day.ts';
import { dateText } from '../date-text.ts';
import { languageName } from '../language-name.ts';
import type { DemoReading } from '../messages.ts';
import { markDeclarations } from '../page/mark-style.ts';
import { summarySentence } from '../popup/summary-sentence.ts';
import { callBackground } from '../rpc.ts';
import { DEFAULT_SETTINGS } from '../settings.ts';
import { browserText, type Text } from '../text.ts';
import { demoExcerpt } from './demo-excerpt.ts';

type State = 'reading' | 'failed' | DemoReading;

/** The demo story: a piece of it as Hearsay marks it, and what Hearsay says of it, worked out now. */
export function Demo() {
  const text = browserText();
  const [state, setState] = useState<State>('reading');
  useEffect(
    () => void callBackground('readDemo', text.locale.slice(0, 2)).then(setState, () => setState('failed')),
    [text],
  );
  return (
    <section class="demo" data-demo={typeof state === 'string' ? state : 'read'}>
      <h2>{text.t('welcomeDemo')}</h2>
      <div role="status">
        {state === 'reading' && <p class="facts">{text.t('stageComparing')}</p>}
        {state === 'failed' && <p>{text.t('welcomeFailed')}</p>}
        {typeof state !== 'string' && (
          <p class="answer">{summarySentence({ ...state, today: calendarDay(Date.now()) }, text)}</p>
        )}
      </div>
      {typeof state !== 'string' && <Read reading={state} text={text} />}
    </section>
  );
}

function Read({ reading: { analysis, paragraphs }, text }: { reading: DemoReading; text: Text }) {
  const told = analysis.story.tellings.filter(({ verdict }) => verdict === 'same');
  return (
    <>
      <ul class="told">
        {told.map(({ id, title, lang, outlet, published }) => (
          <li key={id}>
            <span class="facts">{lang && languageName(lang, text)}</span>{' '}
            <span lang={lang ?? undefined} dir="auto">
              {title}
            </span>{' '}
            <span class="facts">
              <bdi>{outlet ?? text.t('unknownOutlet')}</bdi> · {dateText(published, text)}
            </span>
          </li>
        ))}
      </ul>
      <article lang={analysis.language ?? undefined} dir="auto">
        <p class="outlet">{analysis.outlet}</p>
        <h3>{analysis.title}</h3>
        {demoExcerpt(analysis, paragraphs).map((pieces) => (
          <p key={pieces[0]?.text}>
            {pieces.map(({ text: words, standing }) =>
              standing === null ? (
                words
              ) : (
                <span
                  key={words}
                  data-standing={standing}
                  style={markDeclarations(DEFAULT_SETTINGS.marks, standing, 'light')}
                >
                  {words}
                </span>
              ),
            )}
          </p>
        ))}
      </article>
    </>
  );
}
