/** Text is compressed on its way where the browser takes gzip: pages are a third of their bytes, and arrive that much sooner. */

/** Bytes below which a file is one packet on the network with or without compression. */
const FEWEST_BYTES = 1000;

/** Whether a file gains by compression: text, which has a charset in its type, and is not tiny. @param type as in `Content-Type` */
export const isCompressible = (type: string, size: number): boolean =>
  size >= FEWEST_BYTES && type.includes('; charset=');

/**
 * Whether `Accept-Encoding` allows gzip: by name, or by `*`, and not with a weight of 0 (RFC 9110, 12.5.3).
 * @param header the value as it was sent
 */
export function acceptsGzip(header: string | undefined): boolean {
  const weights = new Map(
    (header ?? '').split(',').map((entry) => {
      const [coding = '', ...parameters] = entry.toLowerCase().split(';');
      const weight = parameters.find((parameter) => parameter.trim().startsWith('q='));
      return [coding.trim(), weight === undefined ? 1 : Number(weight.trim().slice(2))];
    }),
  );
  return (weights.get('gzip') ?? weights.get('*') ?? 0) > 0;
}
