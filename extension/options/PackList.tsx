import { useEffect, useState } from 'preact/hooks';
import { formatDay } from '../date-text.ts';
import type { PackDescription } from '../messages.ts';
import { callBackground } from '../rpc.ts';
import { browserText, type Text } from '../text.ts';

/** The packs that articles are compared with: name, size, dates. */
export function PackList() {
  const text = browserText();
  const [packs, setPacks] = useState<PackDescription[]>([]);
  const [failed, setFailed] = useState(false);
  useEffect(() => void callBackground('describePacks').then(setPacks, () => setFailed(true)), []);
  return (
    <section class="part">
      <h2>{text.t('packsTitle')}</h2>
      {failed && <p>{text.t('packsFailed')}</p>}
      <ul>
        {packs.map((pack) => (
          <li key={pack.name} data-pack={pack.name}>
            <bdi>{pack.name}</bdi> <span class="facts">{packText(pack, text)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function packText({ tellings, from, until }: PackDescription, text: Text): string {
  const many = text.n('packTellings', tellings);
  if (from === null || until === null) return many;
  // No day is today's year: dates of a pack always show theirs.
  const [first, last] = [from, until].map((iso) => formatDay(iso, '', text));
  return `${many} · ${text.t('packDates', first ?? '', last ?? '')}`;
}
