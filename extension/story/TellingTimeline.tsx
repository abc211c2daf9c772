import { dateText } from '../date-text.ts';
import { languageName } from '../language-name.ts';
import { relationText } from '../popup/telling-text.ts';
import { browserText, type MessageKey, type Text } from '../text.ts';
import { webUrl } from '../web-url.ts';
import { type DateRange, dateRanges } from './date-ranges.ts';
import type { Story, StoryTelling } from './load-story.ts';
import { type TimeAxis, timeAxis } from './time-axis.ts';

type Props = { story: Story };

/** Who told the story and when, first published first; a date in doubt is drawn as the stretch it may lie in. */
export function TellingTimeline({ story }: Props) {
  const text = browserText();
  const { tellings } = story;
  const ranges = tellings.flatMap(({ published }) => (published ? dateRanges(published) : []));
  const axis = ranges.length > 0 && tellings.length > 1 ? timeAxis(ranges, text) : null;
  return (
    <section class="part" data-section="tellings" aria-labelledby="tellings">
      <h2 id="tellings">{text.t('storyWho')}</h2>
      <p class="facts">{text.t('storyTexts')}</p>
      <ol class="timeline">
        {tellings.map((telling) => (
          <li key={telling.id} data-telling={telling.id} data-text={telling.entry !== null}>
            <Telling telling={telling} story={story} text={text} />
            {axis && <Track telling={telling} axis={axis} />}
          </li>
        ))}
        {axis && <Ticks axis={axis} />}
      </ol>
      {axis && <p class="facts">{text.t('timelineWhat')}</p>}
    </section>
  );
}

function Telling({ telling, story, text }: { telling: StoryTelling; story: Story; text: Text }) {
  const { title, outlet, language, published, standing, entry } = telling;
  const url = webUrl(telling.url);
  const { tellings } = story.analysis.story;
  const matched = tellings.find(({ id }) => id === telling.id);
  const relation = matched ? relationText(matched, tellings, text) : '';
  const attributes = { lang: language ?? undefined, dir: 'auto' as const };
  return (
    <div>
      <h3>
        {url ? (
          <a href={url} target="_blank" rel="noreferrer" {...attributes}>
            {title ?? text.t('untitled')}
          </a>
        ) : (
          <span {...attributes}>{title ?? text.t('untitled')}</span>
        )}
      </h3>
      <p class="facts">
        {standing === 'article' && <b>{text.t('thisArticle')} · </b>}
        <bdi>{outlet ?? text.t('unknownOutlet')}</bdi>
        {language && ` · ${languageName(language, text)}`} · {dateText(published, text)}
      </p>
      {relation !== '' && <p class="facts">{relation}</p>}
      {standing === 'history' && <p class="facts">{text.t('fromHistory')}</p>}
      <p class={entry === null ? 'missing-text' : 'facts here'}>{text.t(textKey(entry, url))}</p>
    </div>
  );
}

function textKey(entry: string | null, url: string | null): MessageKey {
  if (entry !== null) return 'textHere';
  return url ? 'textMissing' : 'textMissingNoLink';
}

/** The date's place in time; the date in words stands beside it, so this is for the eye only. */
function Track({ telling, axis }: { telling: StoryTelling; axis: TimeAxis }) {
  const ranges = telling.published ? dateRanges(telling.published) : [];
  return (
    <div class="track" aria-hidden="true">
      {ranges.map((range) => (
        <span
          key={range.from}
          class={markClass(range, !telling.published?.doubt)}
          style={placed(range, axis)}
        />
      ))}
    </div>
  );
}

/** A moment is a dot; a stretch is a bar, dashed where the date is in doubt. */
function markClass({ from, to }: DateRange, isSure: boolean): string {
  if (from === to) return 'dot';
  return isSure ? 'bar' : 'bar doubt';
}

function placed({ from, to }: DateRange, { placeOf }: TimeAxis) {
  const [start, end] = [placeOf(from), placeOf(to)];
  return { insetInlineStart: `${start}%`, ...(from === to ? {} : { inlineSize: `${end - start}%` }) };
}

function Ticks({ axis }: { axis: TimeAxis }) {
  return (
    <li class="ticks" aria-hidden="true">
      <div />
      <div class="track">
        {axis.ticks.map(({ at, label }) => (
          <span key={at} class={tickClass(at)} style={{ insetInlineStart: `${at}%` }}>
            {label}
          </span>
        ))}
      </div>
    </li>
  );
}

/** Names near an edge stand inside it and not across it. */
function tickClass(at: number): string | undefined {
  if (at < 10) return 'at-start';
  return at > 90 ? 'at-end' : undefined;
}
