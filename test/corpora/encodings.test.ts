/** Text in many encodings: it comes out as it was, or the file is rejected or announced. */
import assert from 'node:assert/strict';
import { isUtf8 } from 'node:buffer';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { decode } from '../../src/ingest/decode.ts';
import { inCorpora, needsCorpora } from './corpus.ts';

interface Sample {
  readonly encoding: string;
  readonly language: string;
  readonly document: string;
  readonly path: string;
}

interface Document {
  readonly id: string;
  readonly title: string;
  readonly text: string;
}

interface Sources {
  readonly languages: readonly { readonly code: string; readonly documents: readonly Document[] }[];
}

const read = (name: string): unknown => JSON.parse(readFileSync(inCorpora('encodings/corpus', name), 'utf8'));

/** The originals in UTF-8, by language and name. */
function originals(): Map<string, string> {
  const { languages } = read('sources.json') as Sources;
  const { documents } = read('test-sources.json') as { documents: (Document & { language: string })[] };
  const all = languages.flatMap(({ code, documents: own }) => own.map((one) => ({ ...one, language: code })));
  return new Map(
    [...all, ...documents].map(({ language, id, title, text }) => [`${language} ${id}`, `${title}\n\n${text}\n`]),
  );
}

/** The text of a sample without an original, decoded by its encoding's name; undefined if this machine cannot decode it. */
function decodedByName(encoding: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes).replace(/\r\n?/g, '\n');
  } catch {
    return undefined;
  }
}

test('encodings: no document is silently damaged', needsCorpora, (t) => {
  const known = originals();
  const counts = { exact: 0, announced: 0, rejected: 0 };
  const different = new Map<string, number>();
  const samples = read('generated/index.json') as Sample[];
  for (const { encoding, language, document, path } of samples) {
    const bytes = readFileSync(inCorpora('encodings/corpus/generated', path));
    const truth = known.get(`${language} ${document}`) ?? decodedByName(encoding, bytes);
    const result = decode(bytes);
    if (result.outcome !== 'text') {
      assert.match(result.reason, /^(?:encoding|binary)$/, path);
      counts.rejected += 1;
      continue;
    }
    assert.doesNotMatch(result.text, /[[\p{Cc}]--[\t\n]]/v, path);
    const announced = result.warnings.some(({ code }) => code === 'encoding');
    if (result.text === truth) counts.exact += 1;
    else {
      assert.ok(announced, `${path} came out different without a word`);
      // One sample has the mark of UTF-16BE before text in UTF-16LE: nobody can say by its name what it is.
      assert.ok(truth === undefined || !/^(?:UTF-8|UTF-16..|ASCII)$/.test(encoding), `${path} came out different`);
      counts.announced += 1;
      different.set(encoding, (different.get(encoding) ?? 0) + 1);
    }
    if (!isUtf8(bytes)) assert.ok(announced, `${path} is not UTF-8, and nobody is told`);
  }
  t.diagnostic(`${samples.length} documents: ${JSON.stringify(counts)}`);
  t.diagnostic(`different, and announced: ${[...different].map((one) => one.join(' ')).join(', ')}`);
});
