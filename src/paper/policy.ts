/** The additions that `allow` may make to the Content-Security-Policy. Pure. */
import { InvalidValue } from './values.ts';

/** The directives that a paper may widen. The others stay as they are: they stop injected markup. */
export const policyDirectives = [
  'script-src',
  'style-src',
  'img-src',
  'connect-src',
  'font-src',
  'frame-src',
  'media-src',
  'form-action',
] as const;
export type PolicyDirective = (typeof policyDirectives)[number];

/** Sources that are added to each directive. */
export type PolicyAdditions = Readonly<Partial<Record<PolicyDirective, readonly string[]>>>;

const ORIGIN =
  /^(?:https|wss):\/\/(?:\*\.)?[a-z\d](?:[a-z\d-]*[a-z\d])?(?:\.[a-z\d](?:[a-z\d-]*[a-z\d])?)+(?::\d{1,5})?(?:\/[\w./~-]*)?$/i;
const DIGEST = /^'sha(?:256-[\w+/]{43}=|384-[\w+/]{64}|512-[\w+/]{86}==)'$/;

/** Checks a source of a directive. @throws {InvalidValue} */
export const readSource =
  (directive: PolicyDirective) =>
  (value: string): void => {
    // A port above 65,535 is none.
    if (ORIGIN.test(value) && URL.canParse(value.replace('://*.', '://'))) return;
    if (DIGEST.test(value)) {
      if (directive === 'script-src' || directive === 'style-src') return;
      throw new InvalidValue(
        'a digest allows scripts and styles alone',
        'Write an origin such as https://stats.example.',
      );
    }
    if (/unsafe|^'?(?:\*|data:|blob:|https?:)'?$/i.test(value))
      throw new InvalidValue(
        'this would allow nearly everything',
        "Name one origin, such as https://stats.example, or the digest of a script, such as 'sha256-…'.",
      );
    throw new InvalidValue(
      'this is not an origin',
      'Write one that begins with https://, such as https://stats.example.',
    );
  };
