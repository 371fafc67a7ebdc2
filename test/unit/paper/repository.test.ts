/** The repository of a paper: the values that are refused, and where the file of an article is edited. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { editAddress, repositoryOf } from '../../../src/paper/editing/repository.ts';
import { readSettings } from '../../../src/paper/read-settings.ts';
import { paperSchema } from '../../../src/paper/schema.ts';

const read = (yaml: string) => {
  const { settings } = readSettings(paperSchema, `source: ${yaml}`, { file: 'paper.yaml', linesBefore: 0 });
  return repositoryOf(settings.source ?? assert.fail());
};

const refused: readonly (readonly [yaml: string, says: RegExp])[] = [
  ['https://github.com/owner', /this is not the address of a repository\. Write it like https:\/\/github/],
  ['https://github.com/owner/paper/tree/main/content', /not the address of a repository/],
  ['https://gitlab.com/owner/paper/-/tree/main', /not the address of a repository/],
  ['https://github.com/owner/paper?tab=readme', /not the address of a repository/],
  ['git@github.com:owner/paper.git', /not an address of the web/],
  ['https://jane:secret@github.com/owner/paper', /not an address of the web/],
  ['javascript:alert(1)', /not an address of the web/],
  ['https://git.news.example/owner/paper', /the program of this host is not known\. Write source: \{ url/],
  ['{ url: https://git.news.example/owner/paper }', /source, url .*the program of this host is not known/],
  ['{ branch: main }', /source, url: this is missing/],
  ['{ url: https://github.com/o/p, branch: "a b" }', /source, branch "a b": this is no name of a branch/],
  ['{ url: https://github.com/o/p, branch: a..b }', /no name of a branch/],
  ['{ url: https://github.com/o/p, folder: ../x }', /source, folder .*no folder of the repository/],
  ['{ url: https://github.com/o/p, forge: svn }', /this word is not known\. Write one of github, gitlab, forgejo/],
  ['{ url: https://github.com/o/p, brunch: main }', /source has no setting "brunch"\. Did you mean "branch"\?/],
  ['[https://github.com/o/p]', /source: this is not what is expected here/],
];
for (const [yaml, says] of refused)
  test(`the source ${yaml} is refused with its line`, () =>
    assert.throws(() => read(yaml), { message: new RegExp(`^paper\\.yaml:1: .*${says.source}`) }));

const path = 'world/2022-02-07 Khan’s visit (1)/été #1?.txt';
const encoded = 'world/2022-02-07%20Khan%E2%80%99s%20visit%20%281%29/%C3%A9t%C3%A9%20%231%3F.txt';
const addresses: readonly (readonly [yaml: string, address: string])[] = [
  ['https://github.com/owner/paper', `https://github.com/owner/paper/edit/main/content/${encoded}`],
  ['https://github.com/owner/paper.git', `https://github.com/owner/paper/edit/main/content/${encoded}`],
  ['https://github.com/owner/paper/', `https://github.com/owner/paper/edit/main/content/${encoded}`],
  ['https://gitlab.com/group/sub/paper', `https://gitlab.com/group/sub/paper/-/edit/main/content/${encoded}`],
  ['https://codeberg.org/owner/paper', `https://codeberg.org/owner/paper/_edit/main/content/${encoded}`],
  [
    '{ url: https://git.news.example/owner/paper, forge: forgejo, branch: desk/next, folder: ./ }',
    `https://git.news.example/owner/paper/_edit/desk/next/${encoded}`,
  ],
  [
    '{ url: https://github.com/owner/paper, folder: /papers/the courier/ }',
    `https://github.com/owner/paper/edit/main/papers/the%20courier/${encoded}`,
  ],
];
for (const [yaml, address] of addresses)
  test(`with the source ${yaml} an article is edited at its file`, () => {
    assert.equal(editAddress(read(yaml), path), address);
    assert.equal(decodeURIComponent(new URL(address).pathname).endsWith(path), true);
  });
