import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import type { RecentBodies } from '../../../src/article-store.ts';
import { recentBody } from '../../../src/ingest/recent-bodies.ts';

const never = () => assert.fail('rendered again');

describe('recentBody', () => {
  let recent: RecentBodies;
  beforeEach(() => {
    recent = { bodies: new Map(), length: 0 };
  });

  it('renders a body once', () => {
    assert.equal(
      recentBody(recent, 'a', () => '<p>A</p>'),
      '<p>A</p>',
    );
    assert.equal(recentBody(recent, 'a', never), '<p>A</p>');
  });

  it('keeps those that were asked for last', () => {
    for (let number = 0; number < 128; number++) recentBody(recent, `${number}`, () => 'x');
    recentBody(recent, '0', never);
    recentBody(recent, 'another', () => 'x');
    recentBody(recent, '0', never);
    assert.equal(
      recentBody(recent, '1', () => 'rendered again'),
      'rendered again',
    );
    assert.equal(recent.bodies.size, 128);
  });

  it('keeps few of very long ones, and knows how long all are', () => {
    for (let number = 0; number < 9; number++) recentBody(recent, `${number}`, () => 'x'.repeat(4_000_000));
    const { bodies, length } = recent;
    assert.equal(bodies.size, 4);
    assert.equal(length, 16_000_000);
  });
});
