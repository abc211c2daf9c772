import { describe, expect, it } from 'vitest';
import { findPerson, listPeople } from '../../../src/attribution/people.ts';

describe('findPerson', () => {
  it.each([
    ['Pankin analyytikko Ville Hartonen pitää ratkaisua odotettuna.', 'Hartosen', 'Ville Hartonen'],
    ['– Tak – mówi Jussi Lassila.', 'Lassili', 'Jussi Lassila'],
    ['Mayor Karin Weller spoke.', 'Wellers', 'Karin Weller'],
  ])('knows in "%s" whom "%s" means', (text, name, full) => {
    expect(findPerson(listPeople(text), name)?.name).toBe(full);
  });

  const dutch = {
    isFamilyFirst: false,
    isSmall: () => false,
    particles: new Set(['van', 'der', 'de']),
    isBody: (word: string) => word === 'Universiteit',
    isRole: (word: string) => word === 'restauratrice',
    isVerb: (word: string) => word === 'zegt',
    isOutletNoun: (word: string) => word === 'podcast',
    isFirstName: () => false,
  };

  it.each([
    ['Anna van der Meer zweeg.', 'Meer', 'Anna van der Meer'],
    ['Het was Piet de Vries.', 'Vries', 'Piet de Vries'],
    ['Marga Brouwer van Westerveen zweeg.', 'Brouwer', 'Marga Brouwer'],
    ['Marga Brouwer van Westerveen zweeg.', 'Westerveen', undefined],
    ['De Universiteit van Utrecht zweeg.', 'Utrecht', undefined],
    ['Restauratrice Anna Holt zweeg.', 'Holt', 'Anna Holt'],
    ['Zegt Anna Holt.', 'Holt', 'Anna Holt'],
    ['Zegt Anna.', 'Anna', undefined],
    ['In de podcast Koude Koffie zweeg ze.', 'Koffie', undefined],
  ])('knows the small words and the roles beside names: in "%s" "%s" means %s', (text, name, full) => {
    expect(findPerson(listPeople(text, dutch), name)?.name).toBe(full);
  });

  it('looks names up by their first word where the family name stands there', () => {
    const text = 'A színház kirúgta Vidovszky Andrást.';
    const hungarian = {
      isSmall: () => false,
      particles: new Set<string>(),
      isBody: () => false,
      isRole: () => false,
      isVerb: () => false,
      isOutletNoun: () => false,
      isFirstName: () => false,
      isFamilyFirst: true,
    };

    expect(findPerson(listPeople(text, hungarian), 'Vidovszky')?.name).toBe('Vidovszky Andrást');
    expect(findPerson(listPeople(text), 'Vidovszky')).toBeNull();
  });

  it('takes no owner into a name', () => {
    expect(findPerson(listPeople("It is Finland's Sarvakka that pays."), 'Sarvakka')).toBeNull();
  });

  it.each([
    ['Electrician from Odesa Oleksii Drobot fled.', 'Oleksii Drobot'],
    ['It was Oleksii Odesa Drobot who fled from it.', 'Oleksii Odesa Drobot'],
    ['So it was, Odesa Oleksii Drobot fled.', 'Odesa Oleksii Drobot'],
  ])('begins a name behind a place that a preposition opens: %s', (text, full) => {
    const words = {
      ...dutch,
      isSmall: (word: string) => word === 'from',
      isFirstName: (word: string) => word === 'Oleksii',
    };

    expect(findPerson(listPeople(text, words), 'Drobot')?.name).toBe(full);
  });
});
