/**
 * Chooses how articles that may stand below a rubric are read: what stands above different headlines in several files is a
 * rubric, and what stands in one file is a headline. The result of a file has both readings, so that it depends on no
 * other file.
 */
import type { ParsedFile } from './process-file.ts';

/** @returns the files in the same order, with the fields and features of the chosen reading */
export function chooseRubrics(files: readonly ParsedFile[]): ParsedFile[] {
  const headlines = new Map<string, Set<string>>();
  for (const { belowRubric } of files) {
    if (!belowRubric) continue;
    const known = headlines.get(belowRubric.rubric) ?? new Set();
    headlines.set(belowRubric.rubric, known.add(belowRubric.fields.title));
  }
  return files.map((file) => {
    const { belowRubric } = file;
    if (!belowRubric || (headlines.get(belowRubric.rubric)?.size ?? 0) < 2) return file;
    return { ...file, fields: belowRubric.fields, features: belowRubric.features };
  });
}
