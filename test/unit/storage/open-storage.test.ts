/** Addresses of stores, and what they must not be. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { openStorage } from '../../../src/storage/open-storage.ts';
import { readRsyncPlace } from '../../../src/remote/rsync-place.ts';

describe('the address of a folder of another machine', () => {
  for (const [address, folder, sshPort] of [
    ['ssh://me@host/srv/store', 'me@host:/srv/store/', undefined],
    ['ssh://host:2222/srv/the%20store/', 'host:/srv/the store/', '2222'],
    ['ssh://host/~/store', 'host:store/', undefined],
    ['ssh://[::1]/srv', '[::1]:/srv/', undefined],
    ['rsync://me@host:8730/module/store', 'rsync://me@host:8730/module/store/', undefined],
  ] as const)
    it(`is read: ${address}`, () => {
      const place = readRsyncPlace(address);
      assert.ok(typeof place !== 'string');
      assert.deepEqual([place.folder, place.sshPort], [folder, sshPort]);
    });

  for (const [address, problem] of [
    ['ssh://-oProxyCommand=evil/srv', /the host or the user is missing or odd/],
    ['ssh://-l@host/srv', /the host or the user is missing or odd/],
    ['ssh://host', /the folder is missing/],
    ['ssh://host/a%0Ab', /the folder is missing or odd/],
    ['rsync://host/', /the folder is missing/],
    ['rsync://host/module/100%', /percent sign/],
    ['ssh://host/a?b', /no \? and no #/],
  ] as const)
    it(`is refused: ${address}`, () => {
      assert.match(String(readRsyncPlace(address)), problem);
    });

  it('is refused with a password, which is not printed', async () => {
    await assert.rejects(
      openStorage('rsync://me:secret@host/module/store'),
      ({ message }: Error) => /RSYNC_PASSWORD/.test(message) && !message.includes('secret'),
    );
  });
});

describe('a storage', () => {
  for (const [address, problem] of [
    ['ftp://host/store', /there is no store of the kind "ftp:"/],
    ['s3:///folder', /names no bucket/],
    ['s3://bucket/a/../b', /not the path of a folder/],
    ['ssh://host', /the folder is missing/],
    ['folder:', /names no folder/],
  ] as const)
    it(`is not opened at ${address}`, async () => {
      await assert.rejects(openStorage(address), problem);
    });
});
