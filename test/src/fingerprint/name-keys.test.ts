import { describe, expect, it } from 'vitest';
import { looseNameKey, nameKey, nameKeys } from '../../../src/fingerprint/name-keys.ts';

describe('nameKey', () => {
  it.each([
    ['Tokayev', 'Tokajew', 'Токаев', 'Tokayevs', 'Tokajewa'],
    ['Kazakhstan', 'Kasachstan', 'Kazakstan', 'Казахстан', 'Kazachstan'],
    ['Putin', 'Путин', 'Putins', 'Putina', 'Putinem', 'Πούτιν'],
    ['Sokolov', 'Sokolow', 'Соколов', 'Sokolova'],
  ])('is the same for %s, %s, %s and their forms', (...spellings) => {
    expect(new Set(spellings.map(nameKey)).size).toBe(1);
  });

  it.each([
    ['Putin', 'Biden'],
    ['Stockholm', 'Oslo'],
    ['Astana', 'Moscow'],
    ['Salvatierra', 'Solvang'],
    ['Ludwig', 'Ludwikowski'],
  ])('is another for %s and %s', (one, other) => {
    expect(nameKey(one)).not.toBe(nameKey(other));
  });

  it.each(['Li', '東京', 'القاهرة', ''])('is null for "%s", of which too little is left', (name) => {
    expect(nameKey(name)).toBeNull();
  });
});

describe('looseNameKey', () => {
  it('is the same for forms whose sixth letter differs already', () => {
    expect(looseNameKey('Sanomien')).toBe(looseNameKey('Sanomat'));
    expect(nameKey('Sanomien')).not.toBe(nameKey('Sanomat'));
    expect(looseNameKey('Helsinki')).not.toBe(looseNameKey('Sanomat'));
  });

  it('is null for a name of which too little is left', () => {
    expect(looseNameKey('Li')).toBeNull();
  });
});

describe('nameKeys', () => {
  it('leaves out a word that only opens sentences', () => {
    const [first] = nameKeys(['Minister Corboianu resigns']);

    expect([...(first ?? [])]).toEqual([nameKey('Corboianu')]);
  });

  it('keeps an opening word that is a name elsewhere', () => {
    const [first] = nameKeys(['Corboianu resigns', 'Friends of Corboianu regret it']);

    expect([...(first ?? [])]).toEqual([nameKey('Corboianu')]);
  });

  it('gives each sentence an array of its own', () => {
    expect(nameKeys(['nobody', 'in Oslo']).map(({ length }) => length)).toEqual([0, 1]);
  });
});
