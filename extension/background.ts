/** Entry of the background: registers every listener at once, as a worker that is woken must. No logic. */
import { onPermissionsRemoved, onTabUpdated } from './background/automatic-reading.ts';
import { readTab } from './background/read-tab.ts';
import { browser } from './browser.ts';
import { answerInBackground } from './rpc.ts';

answerInBackground({ readTab });
browser.tabs.onUpdated.addListener(onTabUpdated);
browser.permissions.onRemoved.addListener(onPermissionsRemoved);
