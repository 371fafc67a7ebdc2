import assert from 'node:assert/strict';
import { test } from 'node:test';
import { s3SettingsOf } from '../../../src/s3/settings.ts';

const keys = { AWS_ACCESS_KEY_ID: 'AKIA', AWS_SECRET_ACCESS_KEY: 'secret' };

for (const [says, bucket, env, url, region] of [
  ['a bucket is a host at Amazon', 'news', {}, 'https://news.s3.us-east-1.amazonaws.com', 'us-east-1'],
  [
    'a region is part of the host',
    'news',
    { AWS_REGION: 'eu-west-1' },
    'https://news.s3.eu-west-1.amazonaws.com',
    'eu-west-1',
  ],
  [
    'the older name of the region counts',
    'news',
    { AWS_DEFAULT_REGION: 'eu-west-3' },
    'https://news.s3.eu-west-3.amazonaws.com',
    'eu-west-3',
  ],
  [
    'a bucket with a dot is a folder',
    'news.example',
    {},
    'https://s3.us-east-1.amazonaws.com/news.example',
    'us-east-1',
  ],
  [
    'a bucket is a folder at another endpoint',
    'news',
    { AWS_ENDPOINT_URL: 'http://localhost:9000/' },
    'http://localhost:9000/news',
    'us-east-1',
  ],
  [
    'the endpoint of S3 goes before that of all services',
    'news',
    { AWS_ENDPOINT_URL: 'http://a', AWS_ENDPOINT_URL_S3: 'http://b/x' },
    'http://b/x/news',
    'us-east-1',
  ],
] as const)
  test(says, () => {
    const settings = s3SettingsOf(bucket, { ...keys, ...env });
    assert.deepEqual([settings.url, settings.region], [url, region]);
  });

for (const [says, bucket, env, message] of [
  ['a bucket with a capital letter is refused', 'News', keys, /"News" is not a name of an S3 bucket/],
  ['a bucket with a slash is refused', 'a/b', keys, /"a\/b" is not a name/],
  ['missing credentials are named', 'news', {}, /AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY/],
  [
    'an endpoint that is no address is named',
    'news',
    { ...keys, AWS_ENDPOINT_URL: 'localhost' },
    /AWS_ENDPOINT_URL="localhost"/,
  ],
  [
    'an endpoint with a password is refused',
    'news',
    { ...keys, AWS_ENDPOINT_URL_S3: 'http://a:b@c/' },
    /AWS_ENDPOINT_URL_S3=/,
  ],
] as const)
  test(says, () => assert.throws(() => s3SettingsOf(bucket, env), message));
