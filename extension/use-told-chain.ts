import { useEffect, useState } from 'preact/hooks';
import type { Chain } from '../src/index.ts';
import { callBackground } from './rpc.ts';

/** The chain of an article, and as soon as the background has compared the texts at hand, with what changed along it. */
export function useToldChain(articleId: string, chain: Chain): Chain {
  const [told, setTold] = useState<{ of: Chain; chain: Chain } | null>(null);
  useEffect(() => {
    let isCurrent = true;
    // Without it everything else still stands.
    callBackground('tellMore', articleId).then(
      (found) => isCurrent && found && setTold({ of: chain, chain: found.chain }),
      () => undefined,
    );
    return () => {
      isCurrent = false;
    };
  }, [articleId, chain]);
  return told?.of === chain ? told.chain : chain;
}
