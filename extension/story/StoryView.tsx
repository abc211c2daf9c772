import { useCallback, useEffect, useMemo, useState } from 'preact/hooks';
import { calendarDay } from '../calendar-day.ts';
import { dateText } from '../date-text.ts';
import { summarySentence } from '../popup/summary-sentence.ts';
import { saveFile } from '../save-file.ts';
import { withSourceNames } from '../source-text.ts';
import { browserText } from '../text.ts';
import { useToldChain } from '../use-told-chain.ts';
import { webUrl } from '../web-url.ts';
import { ChainSection } from './ChainSection.tsx';
import { compareStory } from './compare-texts.ts';
import { Independence } from './Independence.tsx';
import { loadStory, type Story } from './load-story.ts';
import { SideBySide } from './SideBySide.tsx';
import { storyToMarkdown } from './story-to-markdown.ts';
import { TellingTimeline } from './TellingTimeline.tsx';

type Props = { articleId: string };

type State =
  | { name: 'reading' }
  | { name: 'gone' }
  | { name: 'failed'; message: string }
  | { name: 'story'; story: Story };

/** One story with all its tellings: when they were told, how they differ, and what they rest on. */
export function StoryView({ articleId }: Props) {
  const { t } = browserText();
  const [state, setState] = useState<State>({ name: 'reading' });
  const read = useCallback(async () => setState(await readState(articleId)), [articleId]);
  useEffect(() => {
    void read();
    // Who has read another telling meanwhile comes back for it.
    const onReturn = () => document.visibilityState === 'visible' && void read();
    document.addEventListener('visibilitychange', onReturn);
    return () => document.removeEventListener('visibilitychange', onReturn);
  }, [read]);

  if (state.name === 'story') return <Shown story={state.story} />;
  const words = {
    reading: () => t('storyReading'),
    gone: () => t('storyGone'),
    failed: () => t('storyFailed', state.name === 'failed' ? state.message : ''),
  };
  return (
    <main data-state={state.name} aria-busy={state.name === 'reading'}>
      <h1>{t('storyView')}</h1>
      <p role="status">{words[state.name]()}</p>
    </main>
  );
}

async function readState(articleId: string): Promise<State> {
  try {
    const story = await loadStory(articleId);
    return story ? { name: 'story', story } : { name: 'gone' };
  } catch (error) {
    return { name: 'failed', message: error instanceof Error ? error.message : String(error) };
  }
}

/** Letters and digits of a title that a file name keeps. */
const FILE_NAME_LENGTH = 60;

function Shown({ story: plain }: { story: Story }) {
  const text = browserText();
  const told = useToldChain(plain.entry.id, plain.analysis.chain);
  const story = useMemo(() => {
    const chain = withSourceNames(told, plain.analysis.sources, text);
    return { ...plain, analysis: { ...plain.analysis, chain } };
  }, [plain, told, text]);
  const { analysis, entry } = story;
  const title = analysis.title ?? text.t('untitled');
  const url = webUrl(entry.url);
  const { coverage } = entry;
  const sentence = summarySentence({ analysis, coverage, today: calendarDay(Date.now()) }, text);
  const words = title.replaceAll(/[^\p{L}\p{N}]+/gu, '-').slice(0, FILE_NAME_LENGTH);
  const fileName = `hearsay-${words}`.replace(/-$/u, '');
  const attributes = { lang: analysis.language ?? undefined, dir: 'auto' as const };
  return (
    <main data-state="story">
      <header>
        <div>
          <p class="facts">{text.t('storyView')}</p>
          <h1 {...attributes}>{title}</h1>
          <p class="facts">
            <bdi>{analysis.outlet ?? text.t('unknownOutlet')}</bdi> · {dateText(analysis.published, text)}
            {url && (
              <>
                {' · '}
                <a href={url}>{text.t('nodeOpen')}</a>
              </>
            )}
          </p>
        </div>
        <button
          type="button"
          class="plain"
          onClick={() =>
            void compareStory(story).then((pairs) =>
              saveFile(
                `${fileName}.md`,
                storyToMarkdown(story, pairs, sentence, text),
                'text/markdown;charset=utf-8',
              ),
            )
          }
        >
          {text.t('saveMarkdown')}
        </button>
      </header>
      <p class="sentence">{sentence}</p>
      <TellingTimeline story={story} />
      <SideBySide story={story} />
      <ChainSection chain={analysis.chain} fileName={fileName} />
      <Independence analysis={analysis} />
    </main>
  );
}
