import { useId, useState } from 'preact/hooks';
import type { Analysis, MatchedTelling } from '../../src/index.ts';
import { dateText } from '../date-text.ts';
import { languageSelfName } from '../language-name.ts';
import { browserText } from '../text.ts';
import { webUrl } from '../web-url.ts';
import { groupTellings } from './group-tellings.ts';
import { relationText } from './telling-text.ts';

type OnWrong = (telling: MatchedTelling) => Promise<void>;
type Props = { tellings: MatchedTelling[]; analysis: Analysis; onWrong: OnWrong };

/** Tellings under the names of their languages, first published first. */
export function TellingList({ tellings, analysis, onWrong }: Props) {
  const { t } = browserText();
  return (
    <>
      {groupTellings(tellings).map(({ language, tellings: told }) => (
        <div key={language}>
          <h3 lang={language ?? undefined}>
            {language ? languageSelfName(language) : t('languagesFallback')}
          </h3>
          <ul class="tellings">
            {told.map((telling) => (
              <Telling key={telling.id} telling={telling} analysis={analysis} onWrong={onWrong} />
            ))}
          </ul>
        </div>
      ))}
    </>
  );
}

type TellingProps = { telling: MatchedTelling; analysis: Analysis; onWrong: OnWrong };

function Telling({ telling, analysis, onWrong }: TellingProps) {
  const text = browserText();
  const [open, setOpen] = useState(false);
  const id = useId();
  const url = webUrl(telling.url);
  const attributes = { lang: telling.lang ?? undefined, dir: 'auto' as const };
  return (
    <li data-telling={telling.id} data-verdict={telling.verdict}>
      {url ? (
        <a class="telling-title" href={url} target="_blank" rel="noreferrer" {...attributes}>
          {telling.title}
        </a>
      ) : (
        <span class="telling-title" {...attributes}>
          {telling.title}
        </span>
      )}
      <p class="facts">
        <bdi>{telling.outlet ?? text.t('unknownOutlet')}</bdi> · {dateText(telling.published, text)}
      </p>
      <p class="facts">
        <span class="relation">{relationText(telling, analysis.story.tellings, text)}</span>
        {telling.aligned.length > 0 && (
          <>
            {' '}
            <button
              type="button"
              class="link"
              aria-expanded={open}
              aria-controls={id}
              aria-label={text.t('whyTelling', telling.title)}
              onClick={() => setOpen(!open)}
            >
              {text.t('why')}
            </button>
          </>
        )}{' '}
        <button
          type="button"
          class="link"
          aria-label={text.t('matchWrongTelling', telling.title)}
          onClick={() => void onWrong(telling)}
        >
          {text.t('matchWrong')}
        </button>
      </p>
      <div id={id} hidden={!open}>
        {open && <Evidence telling={telling} analysis={analysis} />}
      </div>
    </li>
  );
}

/** The sentences of this article that the telling has too; the index holds no text of the other side. */
function Evidence({ telling, analysis }: { telling: MatchedTelling; analysis: Analysis }) {
  const { t } = browserText();
  const pairs = [...telling.aligned].sort((a, b) => a.here.start - b.here.start);
  return (
    <>
      <p class="facts">{t('whyIntro')}</p>
      <ol class="evidence">
        {pairs.map(({ here, there }) => (
          <li key={here.start}>
            <q lang={analysis.language ?? undefined} dir="auto">
              {analysis.text.slice(here.start, here.end)}
            </q>{' '}
            <span class="facts">{t('theirSentence', String(there + 1))}</span>
          </li>
        ))}
      </ol>
    </>
  );
}
