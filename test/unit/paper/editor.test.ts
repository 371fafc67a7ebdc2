/** The setting `editor`: the host that the editor in the browser asks, and the ways to sign in there. */
import assert from 'node:assert/strict';
import { describe, it, test } from 'node:test';
import { PaperError } from '../../../src/errors.ts';
import { editorOf, editorOrigins } from '../../../src/paper/editing/editor.ts';
import { repositoryOf } from '../../../src/paper/editing/repository.ts';
import { loadPaper } from '../../../src/paper/load-paper.ts';
import { InvalidValue } from '../../../src/paper/values.ts';
import { paperWith } from '../../support/paper/paper-folder.ts';

const github = repositoryOf('https://github.com/owner/paper');

describe('the host of the editor', () => {
  const hosts: readonly (readonly [url: string, backend: string, repo: string, api: string, pictures: string])[] = [
    [
      'https://github.com/owner/paper.git',
      'github',
      'owner/paper',
      'https://api.github.com',
      'https://avatars.githubusercontent.com',
    ],
    [
      'https://github.news.example/o/p',
      'github',
      'o/p',
      'https://github.news.example/api/v3',
      'https://github.news.example',
    ],
    ['https://gitlab.com/a/b/paper', 'gitlab', 'a/b/paper', 'https://gitlab.com/api/v4', 'https://gitlab.com'],
    ['https://codeberg.org/o/p', 'gitea', 'o/p', 'https://codeberg.org/api/v1', 'https://codeberg.org'],
  ];
  for (const [url, backend, repo, api, pictures] of hosts)
    it(`${url} is asked at ${api}`, () => {
      const editor = editorOf('yes', repositoryOf(url));
      assert.deepEqual([editor?.backend, editor?.repo, editor?.api], [backend, repo, api]);
      assert.deepEqual(editor && editorOrigins(editor), { asked: new URL(api).origin, pictures });
    });
});

test('the editor is off without the setting and with no', (t) => {
  assert.equal(editorOf('no', undefined), undefined);
  assert.equal(loadPaper(paperWith(t, { 'paper.yaml': 'title: A\n' })).editor, undefined);
});

test('a sign-in is that of the kind of host', () => {
  const gitlab = repositoryOf('https://gitlab.com/o/p');
  assert.equal(
    editorOf({ authenticator: 'https://auth.news.example/' }, github)?.authenticator,
    'https://auth.news.example',
  );
  assert.equal(editorOf({ appId: 'a1' }, gitlab)?.appId, 'a1');
  assert.throws(() => editorOf({ appId: 'a1' }, github), InvalidValue);
  assert.throws(() => editorOf({ authenticator: 'https://auth.news.example' }, gitlab), InvalidValue);
});

test('an editor without a repository is refused with the line and the remedy', (t) => {
  const folder = paperWith(t, { 'paper.yaml': 'title: A\neditor: yes\n' });
  assert.throws(
    () => loadPaper(folder),
    (error) => {
      assert.ok(error instanceof PaperError);
      assert.match(
        error.message,
        /paper\.yaml:2: editor: .*`source` does not name it\. Add a line such as source: https/,
      );
      return true;
    },
  );
});
