/** A real S3 server on this machine, which checks signatures: `@20minutes/s3rver`. Its objects are files in a folder that it is given. */
import type { AddressInfo } from 'node:net';
// @ts-expect-error The package has no types.
import S3rver from '@20minutes/s3rver';

interface Server {
  run(): Promise<AddressInfo>;
  close(): Promise<void>;
}

export interface S3Server {
  /** The variables of a program that uses the server. */
  readonly env: Readonly<Record<string, string>>;
  close(): Promise<void>;
}

/** @param bucket is made when the server starts @param website whether the bucket answers as a website does, with redirects */
export async function startS3Server(folder: string, bucket: string, website = false): Promise<S3Server> {
  const configs = website
    ? ['<WebsiteConfiguration><IndexDocument><Suffix>index.html</Suffix></IndexDocument></WebsiteConfiguration>']
    : [];
  const server = new S3rver({
    port: 0,
    address: '127.0.0.1',
    silent: true,
    directory: folder,
    configureBuckets: [{ name: bucket, configs }],
  }) as Server;
  const { port } = await server.run();
  return {
    env: {
      AWS_ENDPOINT_URL: `http://127.0.0.1:${port}`,
      AWS_ACCESS_KEY_ID: 'S3RVER',
      AWS_SECRET_ACCESS_KEY: 'S3RVER',
      AWS_REGION: 'us-east-1',
    },
    close: () => server.close(),
  };
}
