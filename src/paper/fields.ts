/** Kinds of settings, as schemas of zod. A value is checked by a function that says what is wrong and what to write. */
import { z } from 'zod';
import { type PolicyDirective, policyDirectives, readSource } from './policy.ts';
import { InvalidValue, readSwitch } from './values.ts';

/** Checks a text with one of the functions that read values. */
export const readBy = (read: (value: string) => unknown, base: z.ZodString = z.string()) =>
  base.superRefine((value, context) => {
    try {
      read(value);
    } catch (error) {
      if (!(error instanceof InvalidValue)) throw error;
      context.addIssue({ code: 'custom', message: error.problem, params: { remedy: error.remedy } });
    }
  });

/** Marks that turn the letters behind them, also those of other words on the line. */
const TURNING = /[\u202D\u202E]/u;
/** A text without a letter, a number, a sign or a symbol shows nothing. */
const VISIBLE = /[\p{L}\p{N}\p{P}\p{S}]/u;

/** @param most characters */
export const readText = (most: number, isLine: boolean) => (value: string) => {
  if (value.trim() === '') throw new InvalidValue('this text is empty', 'Write a text, or leave the line out.');
  if (value.length > most) throw new InvalidValue(`this text has ${value.length} characters`, `Write at most ${most}.`);
  if (!VISIBLE.test(value)) throw new InvalidValue('this text shows nothing', 'Write letters, or leave the line out.');
  if (TURNING.test(value) || !value.isWellFormed())
    throw new InvalidValue(
      'this text has a character that turns other words around, or half of a character',
      'Remove it.',
    );
  const forbidden = isLine ? /[\p{Cc}\u2028\u2029]/u : /(?![\n\t])\p{Cc}/u;
  if (forbidden.test(value))
    throw new InvalidValue(
      isLine ? 'this text has a line break or a control character' : 'this text has a control character',
      isLine ? 'Write it on one line.' : 'Remove it.',
    );
};
export const line = (most: number) => readBy(readText(most, true));

export const oneOf = <Word extends string>(words: readonly [Word, ...Word[]]) =>
  z.enum(words, { error: ({ input }) => (typeof input === 'string' ? 'this word is not known' : undefined) });

export const flag = () => readBy(readSwitch).meta({ isSwitch: true });

/** Origins by the directive of the security policy that also allows them. */
export const allowedOrigins = z.strictObject(
  Object.fromEntries(
    policyDirectives.map((name) => [
      name,
      z
        .array(readBy(readSource(name)))
        .min(1)
        .max(20)
        .optional(),
    ]),
  ) as Record<PolicyDirective, z.ZodOptional<z.ZodArray<z.ZodString>>>,
);
