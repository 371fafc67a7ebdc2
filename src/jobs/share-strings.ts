/**
 * A value that is read from the store has each of its strings anew: a thousand entries in English hold the text `en` a thousand times.
 * Here equal strings become one.
 */

/** Characters of the longest string that is looked up. A digest has 64; a summary is longer, and no other is equal to it. */
const LONGEST = 64;

/**
 * Lets equal strings of up to `LONGEST` characters be the same string, in place.
 * @param value plain data and maps, not frozen and without circles; the keys of maps stay as they are
 * @returns the value
 */
export function shareStrings<Value>(value: Value): Value {
  const known = new Map<string, string>();
  const share = (part: unknown): unknown => {
    if (typeof part === 'string') {
      if (part.length > LONGEST) return part;
      const first = known.get(part);
      if (first === undefined) known.set(part, part);
      return first ?? part;
    }
    if (Array.isArray(part)) {
      for (let at = 0; at < part.length; at += 1) part[at] = share(part[at]);
    } else if (part instanceof Map) {
      for (const [key, item] of part) part.set(key, share(item));
    } else if (typeof part === 'object' && part !== null && Object.getPrototypeOf(part) === Object.prototype) {
      const object = part as Record<string, unknown>;
      for (const key of Object.keys(object)) object[key] = share(object[key]);
    }
    return part;
  };
  return share(value) as Value;
}
