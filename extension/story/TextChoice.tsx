import { useId } from 'preact/hooks';
import { languageName } from '../language-name.ts';
import { browserText, type Text } from '../text.ts';
import type { Story, StoryTelling } from './load-story.ts';

type Props = {
  label: string;
  story: Story;
  chosen: StoryTelling;
  onChoose: (telling: StoryTelling) => void;
};

/** The choice of one of the texts at hand: the story's own first, then what else the history holds. */
export function TextChoice({ label, story, chosen, onChoose }: Props) {
  const text = browserText();
  const id = useId();
  const own = story.tellings.filter(({ entry }) => entry !== null);
  const options = [...own, ...story.others];
  const option = (telling: StoryTelling) => (
    <option key={telling.entry} value={telling.entry ?? ''}>
      {nameOf(telling, text)}
    </option>
  );
  return (
    <div class="text-choice">
      <label for={id}>{label}</label>
      <select
        id={id}
        value={chosen.entry ?? ''}
        onChange={(event) => {
          const next = options.find(({ entry }) => entry === event.currentTarget.value);
          if (next) onChoose(next);
        }}
      >
        <optgroup label={text.t('compareStory')}>{own.map(option)}</optgroup>
        {story.others.length > 0 && (
          <optgroup label={text.t('compareOthers')}>{story.others.map(option)}</optgroup>
        )}
      </select>
    </div>
  );
}

function nameOf({ outlet, title, language }: StoryTelling, text: Text): string {
  const parts = [outlet, language && languageName(language, text), title ?? text.t('untitled')];
  return parts.filter((part) => part).join(' · ');
}
