/**
 * Numbers in words by CLDR's rule-based number formats (UTS #35 part 3, "Rule-Based Number Formatting"), as far
 * as whole numbers need them.
 */

/** One rule: from which number on, its divisor's radix, and its text with substitutions. */
type Rule = { base: number; radix: number; body: string };

/** The rule sets of a language by name, rules ascending. */
export type RuleSets = Record<string, Rule[]>;

/** The spell-out rules in a file of the package `cldr-rbnf`. */
export function readRuleSets(file: unknown): RuleSets {
  const groups = (file as { rbnf: { rbnf: Record<string, Record<string, [string, string][] | string>> } })
    .rbnf.rbnf;
  const sets: RuleSets = {};
  for (const [name, rules] of Object.entries(groups['SpelloutRules'] ?? {})) {
    if (typeof rules === 'string') continue;
    sets[name] = rules
      .filter(([key]) => /^\d/u.test(key) && !key.includes('.'))
      .map(([key, text]) => {
        const [base, radix] = key.split('/');
        return {
          base: Number(base),
          radix: Number(radix ?? 10),
          body: text.replace(/;$/u, '').replace(/^'/u, ''),
        };
      })
      .sort((a, b) => a.base - b.base);
  }
  return sets;
}

/** A whole number in words; digits where the rules give up. */
export function formatSpelled(sets: RuleSets, name: string, value: number, language: string): string {
  const rules = sets[name] ?? [];
  let index = rules.findLastIndex(({ base }) => base <= value);
  let rule = rules[index];
  if (!rule) return String(value);
  // A rule with two substitutions steps back where the remainder would be nothing (UTS #35, rollback).
  const substitutions = rule.body.match(/←[^←]*←|→[^→]*→/gu)?.length ?? 0;
  if (substitutions > 1 && value % divisorOf(rule) === 0 && rule.base % divisorOf(rule) !== 0) {
    index--;
    rule = rules[index] ?? rule;
  }
  const divisor = divisorOf(rule);
  const [times, rest] = [Math.floor(value / divisor), value % divisor];
  const optional = rule.body.replace(/\[([^\]]*)\]/gu, (_, inner: string) => {
    if (!inner.includes('|')) return rest === 0 ? '' : inner;
    const [some = '', none = ''] = inner.split('|');
    return rest === 0 ? none : some;
  });
  const go = (set: string, number: number) => formatSpelled(sets, set === '' ? name : set, number, language);
  return optional
    .replace(/\$\((cardinal|ordinal),([^)]*)\)\$/gu, (_, type: 'cardinal' | 'ordinal', forms: string) => {
      const plural = new Intl.PluralRules(language, { type }).select(times);
      const texts = new Map(
        [...forms.matchAll(/(\w+)\{([^}]*)\}/gu)].map(([, key = '', text = '']) => [key, text]),
      );
      return texts.get(plural) ?? texts.get('other') ?? '';
    })
    .replace(/→→→/gu, () => {
      const before = rules[index - 1];
      return before ? formatSpelled({ ...sets, [name]: rules.slice(0, index) }, name, value, language) : '';
    })
    .replace(/=([%#0-9,.\w-]*)=/gu, (_, set: string) =>
      set.startsWith('%') ? go(set, value) : String(value),
    )
    .replace(/←([%\w-]*)←/gu, (_, set: string) => go(set, times))
    .replace(/→([%\w-]*)→/gu, (_, set: string) => go(set, rest));
}

function divisorOf({ base, radix }: Rule): number {
  if (base === 0) return 1;
  let divisor = 1;
  while (divisor * radix <= base) divisor *= radix;
  return divisor;
}
