/**
 * A thousand random renames, moves, re-datings, re-slugged and edited stories, deletions, splits, copies, returns and new stories at former addresses over twenty builds:
 * every address that was ever published answers, and with its own story. `test/stress/old-addresses.stress.ts` does the same with real builds.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { buildAddresses, type BuiltAddresses } from '../support/articles/archive-of-stories.ts';
import { nameIn, newsroom } from '../support/paper/newsroom.ts';

const BUILDS = 20;
const CHANGES = 50;

/** Asserts what each address answers with. @param owners the story that each address was first published for */
function check(
  { addresses: { lines }, placed }: BuiltAddresses,
  owners: Map<string, string>,
  ids: Map<string, string>,
) {
  const storyAt = new Map(placed.map(({ url, text }) => [url, nameIn(text)]));
  assert.equal(storyAt.size, placed.length, 'each article has an address of its own');
  assert.equal(new Set(placed.map(({ id }) => id)).size, placed.length, 'each story has an id of its own');
  for (const { url, text, id } of placed) {
    const name = nameIn(text);
    assert.equal(owners.get(url) ?? name, name, `${url} is not taken over`);
    owners.set(url, name);
    assert.equal(ids.get(id) ?? name, name, `${id} is the id of one story`);
    ids.set(id, name);
  }
  for (const [address, name] of owners) {
    const line = lines.get(address);
    assert.ok(line, `${address} is known`);
    if (line.is === 'gone') continue;
    const target = line.is === 'redirect' ? line.to : address;
    assert.equal(lines.get(target)?.is, 'article', `${address} leads to an article at once`);
    assert.equal(storyAt.get(target), name, `${address} leads to its own story`);
  }
}

for (const seed of [1, 2, 3, 4, 5]) {
  test(`a thousand changes over twenty builds leave no address without an answer (${seed})`, () => {
    const desk = newsroom(seed, { stories: 150, changesAtOnce: CHANGES });
    const [owners, ids] = [new Map<string, string>(), new Map<string, string>()];
    let files = desk.start();
    let register = '';
    let redirects = 0;
    for (let build = 0; build <= BUILDS; build += 1) {
      const built = buildAddresses(files, register);
      check(built, owners, ids);
      assert.equal(buildAddresses(files, built.register).register, built.register, 'a fresh clone gives the same');
      ({ register } = built);
      redirects = [...built.addresses.lines.values()].filter(({ is }) => is === 'redirect').length;
      files = desk.change(files);
    }
    assert.ok(redirects > 150, `stories are found again: ${redirects} redirects`);
  });
}
