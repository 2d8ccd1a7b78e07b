import { createHash, createPublicKey } from 'node:crypto'
import t from 'tap'
import { createMerchant } from '../../server/sandbox.js'
import { createSeededKey } from '../../plugins/lib/seeded-key.js'

t.test('a seed gives the same key in each version, so that what clients keep of a merchant stays valid', t => {
  const digest = (seed: string) => createHash('sha256').update(createPublicKey(createSeededKey(seed)).export({ type: 'spki', format: 'der' })).digest('hex')
  t.equal(digest('1900000001'), 'c527b3f2def1acd0d7930de60de7c086a0669010dafba7aa2a524bdc7d61b443')
  t.equal(digest('a seed'), 'cd163acd2da4fa314b8e6da309b464cb35ffa8181d3d9400e6f455daafd5a7a1')
  t.equal(digest('一'), 'cc1fdf5e7a9c35646da88fb3a652fb22b55d0d9da35fb0f83f994ea68639495d')
  t.end()
})

t.test('the merchant of a sandbox has the key that a search finds for its seed, without the search', t => {
  const { privateKey } = createMerchant()
  t.equal(createHash('sha256').update(createPublicKey(privateKey).export({ type: 'spki', format: 'der' })).digest('hex'), 'd420096c936c1c5c0696e7367daa9b10e7d6da27843f493845135d954dde4d6e')
  const other = createMerchant()
  t.equal(other.privateKey, privateKey)
  t.not(other.serial, createMerchant().serial)
  t.not(other.apiV3Key, createMerchant().apiV3Key)
  t.end()
})
