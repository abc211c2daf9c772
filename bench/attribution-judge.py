"""Whether a small model that keeps or drops what the grammar found would pay (docs/decisions/011-attribution-model.md).

    npx tsx bench/attribution.ts TRAIN.jsonl > TRAIN.pred; npx tsx bench/attribution.ts DEV.jsonl > DEV.pred
    python3 bench/attribution-judge.py TRAIN.jsonl TRAIN.pred DEV.jsonl DEV.pred

Fits a logistic regression over features of each attribution (words of cue, source and claim, their order and lengths,
type, nesting) on the first pair, drops what it holds for wrong in the second, and prints claims found (A) with and
without it at several thresholds, and what a judge without any error would reach. Nothing of the fit is kept: the data
may be measured with and not shipped. Needs ../shared/bench/attribution; no other dependency.
"""
import json
import math
import random
import re
import sys

sys.path.insert(0, '../shared/bench/attribution')
from eval_attribution import A, link, tokenise, u16, dice, spans_of  # noqa: E402

EPOCHS = 12
RATE = 0.1  # halves of it change no figure by more than 0.1
L2 = 1e-5


def rows(path):
    with open(path, encoding='utf8') as lines:
        return [json.loads(line) for line in lines if line.strip()]


def features(text, item, others):
    def words(role):
        return re.findall(r'\w+|[^\w\s]', ' '.join(text[s:e] for s, e in spans_of(item, role)).lower())

    cue, source, claim = words('cue'), words('source'), words('content')
    start = {r: (spans_of(item, r) or [[0, 0]])[0][0] for r in ('cue', 'source', 'content')}
    order = ''.join(sorted('csk', key=lambda r: start[{'c': 'content', 's': 'source', 'k': 'cue'}[r]]))
    before = re.findall(r'\w+|[^\w\s]', text[max(0, start['cue'] - 40):start['cue']].lower())
    nested = any(
        other is not item and any(s <= start['cue'] < e for s, e in spans_of(other, 'content')) for other in others
    )
    yield 'bias'
    yield 'cue ' + ' '.join(cue[:3])
    yield 'cue ' + ' '.join(cue[:3]) + ' ' + order
    yield 'cue ' + ' '.join(cue[:3]) + ' claim ' + ' '.join(claim[:1])
    yield 'cue words %d' % min(len(cue), 6)
    yield 'order ' + order
    yield 'type ' + str(item.get('type'))
    yield 'type ' + str(item.get('type')) + ' cue ' + ' '.join(cue[:1])
    yield 'source ' + ' '.join(source[:1])
    yield 'source ends ' + ' '.join(source[-1:])
    yield 'source words %d' % min(len(source), 8)
    yield 'claim ' + ' '.join(claim[:1])
    yield 'claim words %d' % min(len(claim) // 3, 12)
    yield 'before ' + ' '.join(before[-1:])
    yield 'nested %s' % nested
    yield 'nested %s cue %s' % (nested, ' '.join(cue[:1]))
    yield 'quoted %s' % (text[max(0, start['content'] - 1):start['content']] in '"“\'‘')
    yield 'through %s' % bool(item.get('through'))


def load(gold_path, pred_path):
    """Of each article its gold and predictions as the evaluator reads them, with features and whether each is right."""
    predicted = {row['id']: row['attributions'] for row in rows(pred_path)}
    articles = []
    for gold in rows(gold_path):
        text, tokens = gold['text'], tokenise(gold['text'])
        items = u16(text, predicted.get(gold['id'], []))
        pairs = [(item, A(item, tokens, text)) for item in items]
        pairs = [(item, found) for item, found in pairs if found.con or found.cue]
        wanted = [A(a, tokens, text) for a in gold['attributions']]
        asked = [a for a in wanted if not a.ign]
        spared = [a for a in wanted if a.ign]
        found = [p for _, p in pairs]
        right = {j for i, j in link(asked, found) if dice(asked[i].con, found[j].con) >= 0.5}
        linked = {j for _, j in link(asked, found)}
        rest = [j for j in range(len(found)) if j not in linked]
        ignored = {rest[j] for _, j in link(spared, [found[j] for j in rest], 0.3)}
        articles.append({
            'asked': asked, 'spared': spared, 'found': found,
            'features': [list(features(text, item, items)) for item, _ in pairs],
            'label': [None if j in ignored else j in right for j in range(len(found))],
        })
    return articles


def fit(articles):
    weights = {}
    examples = [(f, y) for a in articles for f, y in zip(a['features'], a['label']) if y is not None]
    random.seed(1)
    for epoch in range(EPOCHS):
        random.shuffle(examples)
        rate = RATE / (1 + epoch / 3)
        for names, label in examples:
            error = label - probability(weights, names)
            for name in names:
                weights[name] = weights.get(name, 0.0) * (1 - rate * L2) + rate * error
    return weights


def probability(weights, names):
    total = sum(weights.get(name, 0.0) for name in names)
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, total))))


def score(articles, keep):
    hits = kept_count = wanted = 0
    for article in articles:
        kept = [p for j, p in enumerate(article['found']) if keep(article, j)]
        links = link(article['asked'], kept)
        used = {j for _, j in links}
        rest = [j for j in range(len(kept)) if j not in used]
        spared = link(article['spared'], [kept[j] for j in rest], 0.3)
        hits += sum(dice(article['asked'][i].con, kept[j].con) >= 0.5 for i, j in links)
        kept_count += len(kept) - len(spared)
        wanted += len(article['asked'])
    p, r = hits / max(1, kept_count), hits / wanted
    return '%.1f / %.1f / %.1f' % (100 * p, 100 * r, 200 * p * r / (p + r))


def main():
    train, dev = load(*sys.argv[1:3]), load(*sys.argv[3:5])
    weights = fit(train)
    print('| kept | A (P / R / F1) |\n|---|---|')
    print('| all |', score(dev, lambda a, j: True), '|')
    for least in (0.2, 0.3, 0.4, 0.5):
        print('| probability ≥ %.1f |' % least,
              score(dev, lambda a, j: probability(weights, a['features'][j]) >= least), '|')
    print('| by a judge without error |', score(dev, lambda a, j: a['label'][j] is not False), '|')
    print(len(weights), 'weights from', sum(len(a['found']) for a in train), 'attributions', file=sys.stderr)


if __name__ == '__main__':
    main()
