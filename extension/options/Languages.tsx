import { useId } from 'preact/hooks';
import { languageSelfName } from '../language-name.ts';
import {
  type LanguageLevel,
  READING_LANGUAGES,
  type ReadLanguages,
  readLanguages,
} from '../reading-languages.ts';
import { browserText, type MessageKey } from '../text.ts';
import { Locked } from './Locked.tsx';

type Props = { languages: ReadLanguages; locked: boolean; onChange: (languages: ReadLanguages) => void };

const LEVELS: Record<LanguageLevel, MessageKey> = {
  full: 'levelFull',
  good: 'levelGood',
  basic: 'levelBasic',
};

/** Every language under its own name, in the order of the names. */
const CHOICES = Object.entries(READING_LANGUAGES)
  .map(([tag, level]) => ({ tag, level, name: languageSelfName(tag) }))
  .sort((a, b) => a.name.localeCompare(b.name, 'en'));

/** Which languages the reader reads: all, or some of them, each with what works in it. */
export function Languages({ languages, locked, onChange }: Props) {
  const { t, locale } = browserText();
  const id = useId();
  const choose = (tag: string, on: boolean) => {
    const others = (languages ?? []).filter((known) => known !== tag);
    onChange(readLanguages(on ? [...others, tag] : others));
  };
  /** What the reader's browser asks websites for is what the reader reads. */
  const likely = () => readLanguages([locale, ...navigator.languages.map((tag) => tag.slice(0, 2))]);
  const radio = (all: boolean) => (
    <label>
      <input
        type="radio"
        name={id}
        value={all ? 'all' : 'some'}
        checked={(languages === null) === all}
        onChange={() => onChange(all ? null : likely())}
      />{' '}
      {t(all ? 'languagesAll' : 'languagesSome')}
    </label>
  );
  return (
    <section class="part">
      <h2 id={`${id}-title`}>{t('languagesTitle')}</h2>
      <fieldset
        class="presets"
        disabled={locked}
        aria-labelledby={`${id}-title`}
        aria-describedby={`${id}-what`}
      >
        <p class="facts" id={`${id}-what`}>
          {t('languagesWhat')} <Locked locked={locked} />
        </p>
        {radio(true)}
        {radio(false)}
      </fieldset>
      {languages !== null && (
        <>
          <fieldset class="languages" disabled={locked} aria-label={t('languagesSome')}>
            {CHOICES.map(({ tag, level, name }) => (
              <label key={tag}>
                <input
                  type="checkbox"
                  value={tag}
                  checked={languages.includes(tag)}
                  onChange={(event) => choose(tag, event.currentTarget.checked)}
                />{' '}
                <span>
                  <bdi lang={tag}>{name}</bdi> <span class="facts">{t(LEVELS[level])}</span>
                </span>
              </label>
            ))}
          </fieldset>
          <p class="facts">{t('levelsWhat')}</p>
        </>
      )}
    </section>
  );
}
