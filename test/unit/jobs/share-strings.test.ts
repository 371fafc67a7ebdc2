/** Equal strings of a value that was read become one, and the value stays equal. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { deserialize, serialize, setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import { shareStrings } from '../../../src/jobs/share-strings.ts';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

test('the value stays equal, whatever it is', () => {
  const leaf = fc.oneof(
    fc.string(),
    fc.integer(),
    fc.boolean(),
    fc.constant(null),
    fc.constant(undefined),
    fc.uint8Array(),
  );
  const data = fc.letrec((tie) => ({
    value: fc.oneof(
      { maxDepth: 4 },
      leaf,
      fc.array(tie('value'), { maxLength: 4 }),
      fc.dictionary(fc.string(), tie('value'), { maxKeys: 4, noNullPrototype: true }),
      fc.array(fc.tuple(fc.string(), tie('value')), { maxLength: 4 }).map((pairs) => new Map(pairs)),
    ),
  })).value;
  fc.assert(
    fc.property(data, (value) => {
      const read = deserialize(serialize(value));
      assert.equal(shareStrings(read), read);
      assert.deepEqual(read, deserialize(serialize(value)));
    }),
  );
});

test('equal strings take the memory of one', () => {
  const OBJECTS = 20_000;
  // Forty bytes each, at least.
  const bytes = serialize(Array.from({ length: OBJECTS }, () => ({ section: 'news from the whole world' })));
  const read = deserialize(bytes);
  const used = () => {
    collect();
    return process.memoryUsage().heapUsed;
  };
  const before = used();
  shareStrings(read);
  assert.ok(before - used() > OBJECTS * 30);
  assert.deepEqual(read.at(-1), { section: 'news from the whole world' });
});
