/** Entry of the background: registers every listener at once, as a worker that is woken must. No logic. */
import { listenToTabs, onPermissionsRemoved, onTabUpdated } from './background/automatic-reading.ts';
import { onCommand } from './background/claim-commands.ts';
import { compareEntries } from './background/compare-entries.ts';
import { describePacks } from './background/describe-packs.ts';
import { readDemo } from './background/read-demo.ts';
import { extracting, readTab } from './background/read-tab.ts';
import { RECHECK_MS, recheckHistory } from './background/recheck-history.ts';
import { restyleTabs } from './background/style-marks.ts';
import { hideBadge } from './background/tab-signs.ts';
import { tellMore } from './background/tell-more.ts';
import { onInstalled } from './background/welcome.ts';
import { browser } from './browser.ts';
import { forgetOldHistory } from './forget-old-history.ts';
import { beginRequestLog, watchRequests } from './request-log.ts';
import { answerInBackground, answerTabs } from './rpc.ts';
import { takeShared } from './settings.ts';

watchRequests('background');
answerInBackground({ readTab, compareEntries, tellMore, describePacks, readDemo });
answerTabs({ pageChanged: hideBadge, extracting });
browser.runtime.onInstalled.addListener(onInstalled);
// Firefox for Android has no keys, and nothing to listen to.
browser.commands?.onCommand.addListener(onCommand);
browser.permissions.onRemoved.addListener(onPermissionsRemoved);
browser.storage.local.onChanged.addListener(listenToTabs);
browser.storage.local.onChanged.addListener(restyleTabs);
browser.storage.sync.onChanged.addListener(takeShared);
// At once, in case a tab has woken us; given up again when automatic reading is off.
browser.tabs.onUpdated.addListener(onTabUpdated);
void listenToTabs();
void forgetOldHistory(Date.now());
void beginRequestLog(Date.now());
setTimeout(() => void recheckHistory(), RECHECK_MS);
