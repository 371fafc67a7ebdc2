/** Reads settings from variables of the environment. */
import { SettingError } from '../errors.ts';
import { type Edition, readEdition } from './times.ts';
import { InvalidValue } from './values.ts';

/** Reads a variable of the environment. @throws {SettingError} that names it */
export function variable<Value>(name: string, value: string, reader: (value: string) => Value): Value {
  try {
    return reader(value);
  } catch (error) {
    throw error instanceof InvalidValue
      ? new SettingError(name, value, error.problem, error.remedy, { cause: error })
      : error;
  }
}

/** @throws {SettingError} for a name that no folder has */
export function readFolder(name: string, value: string | undefined, fallback: string): string {
  if (!value) return fallback;
  if (value.includes('\0') || value.trim() !== value) {
    throw new SettingError(name, value, 'this is not a folder name', `Write a path such as ./${fallback}.`);
  }
  return value;
}

/** The day and the time of the variable `EDITION_DATE`; both undefined without it. @throws {SettingError} */
export function readEditionOf(value: string | undefined, timeZone: string): Edition {
  if (!value) return { editionDate: undefined, editionTime: undefined };
  return variable('EDITION_DATE', value, (written) => readEdition(written, timeZone));
}
