import { describe, expect, it } from 'vitest';
import { inOneGo, inSlices, type Steps } from '../../../extension/page/slices.ts';
import { parse } from './support/parse.ts';

/** Holds the thread; steps this long fill a slice in no time. */
const busy = (milliseconds: number) => {
  const until = performance.now() + milliseconds;
  while (performance.now() < until);
};

function* count(to: number, at: () => Node | undefined = () => undefined): Steps<number> {
  for (let i = 0; i < to; i += 1) {
    busy(5);
    yield at();
  }
  return to;
}

describe('inSlices', () => {
  it('comes to what one go comes to, and lets others work meanwhile', async () => {
    let turns = 0;
    const timer = setInterval(() => turns++);
    const counted = await inSlices(() => count(12));
    clearInterval(timer);
    expect(counted).toBe(inOneGo(count(12)));
    expect(turns).toBeGreaterThan(0);
  });

  it('begins again when the page took away the place where the work stood', async () => {
    const document = parse('<p>One</p>');
    let beginnings = 0;
    const counting = inSlices(() => {
      beginnings += 1;
      return count(12, () => document.body.firstElementChild ?? undefined);
    });
    document.body.innerHTML = '<p>Another</p>';
    expect(await counting).toBe(12);
    expect(beginnings).toBe(2);
  });

  it('ends on a page that never keeps still', async () => {
    const gone = parse('').createElement('p');
    let beginnings = 0;
    const counting = inSlices(() => {
      beginnings += 1;
      return count(6, () => gone);
    });
    expect(await counting).toBe(6);
    expect(beginnings).toBe(3);
  });

  it('gives a large step a slice of its own', async () => {
    let turned = false;
    setTimeout(() => {
      turned = true;
    });
    const turns = await inSlices(function* (): Steps<boolean> {
      yield 'large-step';
      return turned;
    });
    expect(turns).toBe(true);
  });

  it('passes on what a step throws', async () => {
    const failing = function* (): Steps<void> {
      yield;
      throw new Error('the step failed');
    };
    await expect(inSlices(failing)).rejects.toThrow('the step failed');
  });
});
