import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { copyPrints, PRINT_CAP } from '../../../src/copies/copy-prints.ts';
import { readCopyText } from '../../../src/copies/copy-text.ts';
import { findCopiedSpans } from '../../../src/copies/find-copied-spans.ts';
import { madeArticle, madeWords, textsOf } from './made-article.ts';

const FERRY = [
  'The ferry Solvind ran aground outside the harbour of Marnvik early on Tuesday with 214 people on board. Nobody was hurt, the coast guard said in a statement.',
  'Divers found a crack nine metres long in the hull. The shipping company has cancelled all its departures until Friday and is looking for a replacement.',
  '“We heard a bang and then everything stood still,” said a passenger, who had been asleep in her car.',
];
const BUDGET = [
  'Parliament adopted the budget by a single vote after a debate that lasted until dawn. The opposition had asked for more money for schools and hospitals.',
  'The finance minister called the result a victory for common sense, while her predecessor spoke of a lost year for the country’s poorest towns.',
];
const CHINESE =
  '渡轮星期二凌晨在港口外搁浅，船上共有二百一十四人，海岸警卫队发表声明说无人受伤。潜水员在船体上发现一道九米长的裂缝，航运公司已取消星期五之前的所有班次。';
const JAPANESE =
  'フェリーは火曜日の未明に港の外で座礁し、乗っていた二百十四人にけがはなかったと海上保安庁が発表した。船体には長さ九メートルの亀裂が見つかった。';
const THAI =
  'เรือเฟอร์รี่เกยตื้นนอกท่าเรือเมื่อเช้าวันอังคารโดยมีผู้โดยสารสองร้อยสิบสี่คน หน่วยยามฝั่งแถลงว่าไม่มีผู้ได้รับบาดเจ็บ นักดำน้ำพบรอยแตกยาวเก้าเมตรที่ตัวเรือ';

const ferry = madeArticle(FERRY);

describe('findCopiedSpans', () => {
  it.each([
    ['words', FERRY],
    ['Chinese signs', [CHINESE]],
    ['Japanese signs', [JAPANESE]],
    ['Thai letters', [THAI]],
  ])('finds all of a text in itself: %s', (_, paragraphs) => {
    const article = madeArticle(paragraphs);
    const { spans, share } = findCopiedSpans(article, copyPrints(article));

    expect(share).toBe(1);
    expect(spans).toHaveLength(paragraphs.length);
  });

  it('finds nothing in a text that is another', () => {
    expect(findCopiedSpans(madeArticle(BUDGET), copyPrints(ferry))).toEqual({ spans: [], share: 0 });
  });

  it.each([
    ['an article without body', madeArticle([{ text: FERRY[0]!, role: 'caption' }]), ferry],
    ['a telling without body', ferry, madeArticle([])],
    ['a body of three words', madeArticle(['Nobody was hurt']), ferry],
  ])('finds nothing with %s', (_, article, telling) => {
    expect(findCopiedSpans(article, copyPrints(telling))).toEqual({ spans: [], share: 0 });
  });

  it('finds a copied paragraph among others, to the word', () => {
    const article = madeArticle([BUDGET[0]!, FERRY[1]!, BUDGET[1]!]);
    const { spans, share } = findCopiedSpans(article, copyPrints(ferry));

    expect(textsOf(article, spans)).toEqual([FERRY[1]!.slice(0, -1)]);
    expect(share).toBeCloseTo(FERRY[1]!.length / article.text.length, 1);
  });

  it('finds paragraphs in another order and cut', () => {
    const article = madeArticle([FERRY[2]!, FERRY[0]!]);
    const { spans, share } = findCopiedSpans(article, copyPrints(ferry));

    expect(spans).toHaveLength(2);
    expect(share).toBeGreaterThan(0.9);
  });

  it('finds a lightly edited text and counts what was changed as not copied', () => {
    const edited = FERRY.map((text) =>
      text
        .replace('early on Tuesday', 'at daybreak')
        .replace('nine metres', '30 feet')
        .replace('all its', 'its'),
    );
    const { spans, share } = findCopiedSpans(madeArticle(edited), copyPrints(ferry));

    expect(spans.length).toBeGreaterThanOrEqual(3);
    expect(share).toBeGreaterThan(0.8);
    expect(share).toBeLessThan(1);
  });

  it('joins a passage over a small change, and does not over a changed paragraph', () => {
    const changed = FERRY[1]!.replace('nine', 'eleven');

    expect(findCopiedSpans(madeArticle([changed]), copyPrints(ferry)).spans).toHaveLength(1);
    const apart = madeArticle([`${FERRY[0]} ${BUDGET.join(' ')} ${FERRY[1]}`]);
    expect(findCopiedSpans(apart, copyPrints(ferry)).spans).toHaveLength(2);
  });

  it('does not see case, quotation marks, soft hyphens or other paragraph breaks', () => {
    const printed = [FERRY.join(' ').toUpperCase().replaceAll('“', '"').replace('HARBOUR', 'HAR\u00adBOUR')];

    expect(findCopiedSpans(madeArticle(printed), copyPrints(ferry)).share).toBe(1);
  });

  it('is the same with an article that was read before', () => {
    const prints = copyPrints(madeArticle([FERRY[0]!, ...BUDGET]));

    expect(findCopiedSpans(readCopyText(ferry), prints)).toEqual(findCopiedSpans(ferry, prints));
  });

  it('gives ordered, disjoint spans inside body paragraphs, and a share in [0, 1]', () => {
    const sentences = [...FERRY, ...BUDGET].flatMap((text) => text.split(/(?<=\.) /));
    const paragraphs = fc.array(
      fc.array(fc.constantFrom(...sentences, CHINESE, 'Read more.', '…'), { minLength: 1, maxLength: 3 }),
      { maxLength: 8 },
    );
    const article = paragraphs.map((list) => madeArticle(list.map((texts) => texts.join(' '))));
    fc.assert(
      fc.property(article, article, (here, there) => {
        const { spans, share } = findCopiedSpans(here, copyPrints(there));

        expect(share).toBeGreaterThanOrEqual(0);
        expect(share).toBeLessThanOrEqual(1);
        expect(share > 0).toBe(spans.length > 0);
        let end = -1;
        for (const span of spans) {
          expect(span.start).toBeGreaterThan(end);
          expect(span.end).toBeGreaterThan(span.start);
          expect(here.paragraphs.some((p) => p.start <= span.start && span.end <= p.end)).toBe(true);
          end = span.end;
        }
      }),
    );
  });

  it('finds any text of forty words or more in itself, whole', () => {
    fc.assert(
      fc.property(fc.nat(1e6), fc.integer({ min: 40, max: 1500 }), (seed, count) => {
        const article = madeArticle([madeWords(seed, count)]);

        expect(findCopiedSpans(article, copyPrints(article)).share).toBe(1);
      }),
      { numRuns: 30 },
    );
  });

  it('finds most of a long text in itself, though its windows are wider', () => {
    const article = madeArticle([madeWords(5, 3000)]);

    expect(findCopiedSpans(article, copyPrints(article)).share).toBeGreaterThan(0.85);
  });

  it('finds nothing of one made text in another', () => {
    fc.assert(
      fc.property(fc.nat(1e6), fc.integer({ min: 4, max: 2500 }), (seed, count) => {
        const [one, other] = [madeWords(seed, count), madeWords(seed + 1_000_003, count)];

        expect(findCopiedSpans(madeArticle([one]), copyPrints(madeArticle([other]))).share).toBeLessThan(0.1);
      }),
      { numRuns: 30 },
    );
  });

  it('finds about the same amount of text from either side', () => {
    fc.assert(
      fc.property(
        fc.nat(1e6),
        fc.integer({ min: 100, max: 500 }),
        fc.integer({ min: 0, max: 300 }),
        (seed, shared, own) => {
          const [common, mine, theirs] = [0, 1, 2].map((i) =>
            madeWords(seed * 3 + i, i === 0 ? shared : own),
          );
          const [here, there] = [madeArticle([common!, mine!]), madeArticle([theirs!, common!])];
          const amount = (a: typeof here, b: typeof here) =>
            findCopiedSpans(a, copyPrints(b)).share * a.text.replaceAll(/[^\p{L}\p{N}]/gu, '').length;
          const [forth, back] = [amount(here, there), amount(there, here)];

          // At either end a chance print may widen the passage: by twenty words of seven letters at most.
          expect(Math.abs(forth - back)).toBeLessThan(0.05 * Math.max(forth, back) + 280);
        },
      ),
      { numRuns: 50 },
    );
  });

  it('is not changed by furniture, headings and captions among the paragraphs', () => {
    const role = fc.constantFrom('noise', 'headline', 'caption', 'byline');
    const furniture = fc.record({ text: fc.constantFrom(...BUDGET, 'Subscribe!'), role });
    fc.assert(
      fc.property(fc.array(furniture, { minLength: 4, maxLength: 4 }), ([a, b, c, d]) => {
        const dressed = madeArticle([a!, FERRY[0]!, b!, FERRY[1]!, c!, FERRY[2]!, d!]);
        const prints = copyPrints(madeArticle([FERRY[1]!, FERRY[2]!]));

        expect(copyPrints(dressed)).toEqual(copyPrints(ferry));
        const [plain, found] = [findCopiedSpans(ferry, prints), findCopiedSpans(dressed, prints)];
        expect(found.share).toBe(plain.share);
        expect(textsOf(dressed, found.spans)).toEqual(textsOf(ferry, plain.spans));
      }),
    );
  });

  it('takes any prints without fault', () => {
    fc.assert(
      fc.property(fc.uint16Array(), (prints) => {
        const { share } = findCopiedSpans(ferry, prints);

        expect(share >= 0 && share <= 1).toBe(true);
      }),
    );
  });
});

describe('copyPrints', () => {
  it('gives prints that ascend, each once, and no more than the cap', () => {
    const prints = copyPrints(madeArticle([madeWords(1, 6000)]));

    expect(prints.length).toBeGreaterThan(0.98 * PRINT_CAP);
    expect(prints.length).toBeLessThanOrEqual(PRINT_CAP);
    expect([...prints]).toEqual([...new Set(prints)].sort((a, b) => a - b));
  });

  it('takes at most 400 bytes for twenty sentences', () => {
    for (let seed = 0; seed < 20; seed++) {
      expect(copyPrints(madeArticle([madeWords(seed, 400)])).byteLength).toBeLessThan(400);
    }
  });

  it('gives the same in every build: packs hold them', () => {
    // Worked out by another program from the description in docs/decisions/005-copies.md.
    expect([...copyPrints(ferry)].slice(0, 4)).toEqual([2104, 2861, 3016, 9457]);
  });
});

describe('an article of a million characters', () => {
  it.each([
    ['without a space', 'x'.repeat(1e6)],
    ['of combining marks', `a${'\u0301'.repeat(1e6)}`],
    ['of signs', '中国'.repeat(5e5)],
    ['of Thai marks', `ก${'่'.repeat(1e6)}`],
    ['of format characters', '\u200b'.repeat(1e6)],
    ['of punctuation', '-'.repeat(1e6)],
    ['of short words', 'a '.repeat(5e5)],
  ])('%s takes time in proportion', (_, text) => {
    const measure = (of: string) => {
      const article = madeArticle([of]);
      const start = performance.now();
      findCopiedSpans(article, copyPrints(article));
      return performance.now() - start;
    };
    measure(text.slice(0, 1e5));
    const [tenth, whole] = [measure(text.slice(0, 1e5)), measure(text)];

    // Ten times is linear, a hundred times quadratic; the constant is for a busy machine.
    expect(whole).toBeLessThan(40 * tenth + 500);
  });
});
