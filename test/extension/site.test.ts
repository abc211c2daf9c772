import { describe, expect, it } from 'vitest';
import { coveringSite, isOnSite, siteOf } from '../../extension/site.ts';

describe('the site of what somebody writes', () => {
  it.each([
    ['https://www.example.org/news?x#y', 'example.org'],
    ['example.org', 'example.org'],
    [' Example.ORG. ', 'example.org'],
    ['sport.example.org', 'sport.example.org'],
    ['www.example.org', 'example.org'],
    // Here www is the name itself.
    ['www.org', 'www.org'],
    ['example.org:8080/x', 'example.org'],
    ['https://färja.example/', 'xn--frja-loa.example'],
    ['127.0.0.1', '127.0.0.1'],
    ['http://[::1]:80/', '[::1]'],
    ['localhost', 'localhost'],
  ])('%j is %j', (written, site) => {
    expect(siteOf(written)).toBe(site);
  });

  it.each([
    '',
    ' ',
    'news',
    'what is this',
    'ftp://example.org',
    'about:blank',
    'file:///x.html',
    '*.example.org x',
  ])('%j is none', (written) => {
    expect(siteOf(written)).toBeNull();
  });

  it('stays the same when asked again', () => {
    for (const site of ['example.org', 'xn--frja-loa.example', '[::1]', '127.0.0.1'])
      expect(siteOf(site)).toBe(site);
  });
});

it('has everything below it on it, and nothing that only ends alike', () => {
  expect(isOnSite('example.org', 'example.org')).toBe(true);
  expect(isOnSite('www.example.org', 'example.org')).toBe(true);
  expect(isOnSite('a.b.example.org', 'example.org')).toBe(true);
  expect(isOnSite('anexample.org', 'example.org')).toBe(false);
  expect(isOnSite('example.org', 'sport.example.org')).toBe(false);
});

it('is found on a list through what covers it', () => {
  expect(coveringSite('a.example.org', ['b.example', 'example.org'])).toBe('example.org');
  expect(coveringSite('a.example.org', ['b.example'])).toBeNull();
});
