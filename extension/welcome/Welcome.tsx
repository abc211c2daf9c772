import { browser } from '../browser.ts';
import { browserText, type MessageKey } from '../text.ts';
import { Demo } from './Demo.tsx';

/** What to do, each with how. */
const STEPS: [MessageKey, MessageKey][] = [
  ['welcomePin', 'welcomePinHow'],
  ['welcomeRead', 'welcomeReadHow'],
  ['welcomeClaims', 'welcomeClaimsHow'],
];

/** One screen after installing: what Hearsay is for, how to use it, and the demo story. Asks for nothing. */
export function Welcome() {
  const { t } = browserText();
  return (
    <main>
      <div class="words">
        <header>
          <img src="../icons/icon-64.png" width="40" height="40" alt="" />
          <h1>{t('extensionName')}</h1>
        </header>
        <p class="lead">{t('extensionDescription')}</p>
        <ol>
          {STEPS.map(([what, how]) => (
            <li key={what}>
              <h2>{t(what)}</h2>
              <p>{t(how)}</p>
            </li>
          ))}
        </ol>
        <p class="asks">{t('welcomeAsks')}</p>
        <p class="actions">
          <button type="button" class="plain" onClick={() => void browser.runtime.openOptionsPage()}>
            {t('options')}
          </button>
          <a href="../history/index.html">{t('history')}</a>
        </p>
      </div>
      <Demo />
    </main>
  );
}
