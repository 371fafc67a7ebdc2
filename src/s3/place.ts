/** Reads the address of a folder of an S3 bucket. Pure. */

export interface S3Place {
  readonly bucket: string;
  /** The path of the folder with a slash at its end; empty for the whole bucket. */
  readonly prefix: string;
}

/** @param address `s3://BUCKET/FOLDER`; the folder may be left out @returns the problem of another address */
export function readS3Place(address: string): S3Place | string {
  const [, bucket, folder = ''] = /^s3:\/\/([^/?#]+)(?:\/([^?#]*))?$/i.exec(address) ?? [];
  if (bucket === undefined) return 'it names no bucket';
  const path = folder.replace(/\/+$/, '');
  if (/^\/|\/\/|(?:^|\/)\.\.?(?:\/|$)/.test(path)) return 'the prefix is not the path of a folder';
  return { bucket, prefix: path === '' ? '' : `${path}/` };
}
