import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import { fillStore, readStore } from '../../../src/article-store.ts';
import { recentBody } from '../../../src/ingest/recent-bodies.ts';

const never = () => assert.fail('rendered again');

describe('recentBody', () => {
  beforeEach(() =>
    fillStore({
      entries: new Map(),
      bodies: new Map(),
      links: new Map(),
      features: new Map(),
      authors: [],
      newestDay: undefined,
      chosen: [],
    }),
  );

  it('renders a body once', () => {
    assert.equal(
      recentBody('a', () => '<p>A</p>'),
      '<p>A</p>',
    );
    assert.equal(recentBody('a', never), '<p>A</p>');
  });

  it('keeps those that were asked for last', () => {
    for (let number = 0; number < 128; number++) recentBody(`${number}`, () => 'x');
    recentBody('0', never);
    recentBody('another', () => 'x');
    recentBody('0', never);
    assert.equal(
      recentBody('1', () => 'rendered again'),
      'rendered again',
    );
    assert.equal(readStore().recentBodies.bodies.size, 128);
  });

  it('keeps few of very long ones, and knows how long all are', () => {
    for (let number = 0; number < 9; number++) recentBody(`${number}`, () => 'x'.repeat(4_000_000));
    const { bodies, length } = readStore().recentBodies;
    assert.equal(bodies.size, 4);
    assert.equal(length, 16_000_000);
  });
});
