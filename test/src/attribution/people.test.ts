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

  it('takes no owner into a name', () => {
    expect(findPerson(listPeople("It is Finland's Sarvakka that pays."), 'Sarvakka')).toBeNull();
  });
});
