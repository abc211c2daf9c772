import { useEffect, useState } from 'preact/hooks';
import type { Analysis } from '../../src/index.ts';
import { callPage } from '../rpc.ts';
import { browserText } from '../text.ts';
import { Section } from './Section.tsx';

type Props = { tabId: number; analysis: Analysis };

/** Claims whose words the page no longer shows; nothing while every claim is there. */
export function LostClaims({ tabId, analysis }: Props) {
  const text = browserText();
  const [lost, setLost] = useState<string[]>([]);
  useEffect(() => {
    // A page that has gone has nothing marked, so nothing of it is lost.
    void callPage(tabId, 'pageState')
      .then(
        (state) => setLost(state?.lost ?? []),
        () => setLost([]),
      )
      // For whoever measures or waits until the claims are marked (bench/popup-speed.ts, test/e2e).
      .then(() => performance.mark('claims marked'));
  }, [tabId, analysis]);

  const claims = analysis.citations.filter(({ id }) => lost.includes(id));
  if (claims.length === 0) return null;
  return (
    <Section
      name="lost"
      title={text.t('sectionLost')}
      count={new Intl.NumberFormat(text.locale).format(claims.length)}
      startsOpen={false}
    >
      <p class="facts">{text.t('lostWhat')}</p>
      <ul class="evidence">
        {claims.map(({ id, source, start, end, claim }) => (
          <li key={id} data-lost={id}>
            <bdi>{source}</bdi>:{' '}
            <q lang={analysis.language ?? undefined} dir="auto">
              {analysis.text.slice(claim?.start ?? start, claim?.end ?? end)}
            </q>
          </li>
        ))}
      </ul>
    </Section>
  );
}
