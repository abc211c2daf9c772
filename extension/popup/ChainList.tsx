import type { Chain } from '../../src/index.ts';
import { edgeChanges } from '../chain-changes.ts';
import { languageName } from '../language-name.ts';
import { browserText, type Text } from '../text.ts';
import { webUrl } from '../web-url.ts';
import { endText, stepText } from './chain-text.ts';
import { type ChainBranch, chainTree } from './chain-tree.ts';

/** The chain as a list, indented as far as each node is from this article. */
export function ChainList({ chain }: { chain: Chain }) {
  const tree = chainTree(chain);
  return <ul class="chain">{tree && <Branch branch={tree} chain={chain} text={browserText()} />}</ul>;
}

function Branch({ branch, chain, text }: { branch: ChainBranch; chain: Chain; text: Text }) {
  const { node, step, edge, repeated, branches } = branch;
  const url = webUrl(node.url);
  const label = step === null ? text.t('thisArticle') : node.label;
  const facts = [
    ...(step !== null && node.language ? [languageName(node.language, text)] : []),
    ...(edge?.agreement
      ? [text.n('sentencesAgree', edge.agreement.sentences, String(edge.agreement.pairs))]
      : []),
    ...(repeated ? [text.t('alsoAbove')] : []),
  ];
  const changes = edge && edgeChanges(edge, chain, text);
  return (
    <li data-node={node.id}>
      {step && <span class="facts">{stepText(step, text)} </span>}
      {url && step !== null ? (
        <a href={url} target="_blank" rel="noreferrer" lang={node.language ?? undefined} dir="auto">
          {label}
        </a>
      ) : (
        <b lang={step === null ? undefined : (node.language ?? undefined)} dir="auto">
          {label}
        </b>
      )}
      {facts.length > 0 && <span class="facts"> · {facts.join(' · ')}</span>}
      {changes && (
        <div class="changes">
          <p class="facts">{changes.title}</p>
          <ul>
            {changes.lines.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </div>
      )}
      {node.origin && !repeated && <p class="facts end">{endText(node.origin, text)}</p>}
      {branches.length > 0 && (
        <ul>
          {branches.map((next) => (
            <Branch key={`${next.step} ${next.node.id}`} branch={next} chain={chain} text={text} />
          ))}
        </ul>
      )}
    </li>
  );
}
