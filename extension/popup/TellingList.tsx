import { useId, useState } from 'preact/hooks';
import type { Analysis, MatchedTelling } from '../../src/index.ts';
import { dateText } from '../date-text.ts';
import { languageSelfName } from '../language-name.ts';
import { isRead } from '../reading-languages.ts';
import { browserText } from '../text.ts';
import { webUrl } from '../web-url.ts';
import { type Group, groupTellings } from './group-tellings.ts';
import { relationText } from './telling-text.ts';
import { useReadLanguages } from './use-read-languages.ts';
import { WhyTelling } from './WhyTelling.tsx';

type OnWrong = (telling: MatchedTelling) => Promise<void>;
type Props = {
  tellings: MatchedTelling[];
  analysis: Analysis;
  /** Id of the article's history entry. */
  articleId: string;
  onWrong: OnWrong;
};

/** Tellings under the names of their languages, first published first; languages that the reader does not read are folded. */
export function TellingList({ tellings, ...rest }: Props) {
  const { t, locale } = browserText();
  const languages = useReadLanguages();
  const groups = groupTellings(tellings);
  const read = groups.filter(({ language }) => isRead(language, languages));
  const others = groups.filter((group) => !read.includes(group));
  const count = others.reduce((sum, { tellings: told }) => sum + told.length, 0);
  const shown = ({ language, tellings: told }: Group) => (
    <div key={language}>
      <h3 lang={language ?? undefined}>{language ? languageSelfName(language) : t('languagesFallback')}</h3>
      <ul class="tellings">
        {told.map((telling) => (
          <Telling key={telling.id} telling={telling} {...rest} />
        ))}
      </ul>
    </div>
  );
  return (
    <>
      {read.map(shown)}
      {others.length > 0 && (
        <details class="other-languages" open={read.length === 0}>
          <summary>{t('otherLanguages', new Intl.NumberFormat(locale).format(count))}</summary>
          {others.map(shown)}
        </details>
      )}
    </>
  );
}

type TellingProps = Omit<Props, 'tellings'> & { telling: MatchedTelling };

function Telling({ telling, analysis, articleId, onWrong }: TellingProps) {
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
        {open && <WhyTelling telling={telling} analysis={analysis} articleId={articleId} />}
      </div>
    </li>
  );
}
