import { useEffect, useState } from 'preact/hooks';
import { type LoggedRequest, type RequestLog, readRequestLog } from '../request-log.ts';
import { browserText, type Text } from '../text.ts';

/** What Hearsay asks of the network, in words and as the log of it. */
export function Privacy() {
  const text = browserText();
  const [log, setLog] = useState<RequestLog | null>(null);
  useEffect(() => void readRequestLog(Date.now()).then(setLog), []);
  return (
    <section class="part">
      <h2>{text.t('privacyTitle')}</h2>
      <p>{text.t('privacyWhat')}</p>
      <h3>{text.t('requestsTitle')}</h3>
      {log && <Requests log={log} text={text} />}
      <p class="facts">{text.t('requestsWhat')}</p>
    </section>
  );
}

function Requests({ log: { since, requests }, text }: { log: RequestLog; text: Text }) {
  const day = new Intl.DateTimeFormat(text.locale, { dateStyle: 'long' }).format(since);
  if (requests.length === 0) return <p data-requests="0">{text.t('requestsNone', day)}</p>;
  return (
    <ul data-requests={requests.length}>
      {requests.map((request) => (
        <li key={`${request.at} ${request.url}`}>
          <bdi>{request.url}</bdi> <span class="facts">{factsOf(request, text)}</span>
        </li>
      ))}
    </ul>
  );
}

function factsOf({ where, at, refused }: LoggedRequest, { t, locale }: Text): string {
  const when = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'medium' }).format(at);
  return [where, when, refused ? t('requestsRefused') : ''].filter((part) => part !== '').join(' · ');
}
