import { browser } from '../browser.ts';
import { storyAddress } from '../story/story-address.ts';
import { browserText } from '../text.ts';

/** Leads to the story view of a history entry, in a tab of its own. */
export function StoryLink({ articleId }: { articleId: string }) {
  const address = storyAddress(articleId);
  const open = async (event: Event) => {
    event.preventDefault();
    await browser.tabs.create({ url: new URL(address, location.href).href });
    // Firefox would leave the popup standing over the new tab.
    window.close();
  };
  return (
    <a href={address} target="_blank" rel="noreferrer" onClick={(event) => void open(event)}>
      {browserText().t('storyOpen')}
    </a>
  );
}
