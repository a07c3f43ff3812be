import { createPrivateKey, X509Certificate } from 'node:crypto';
import { expect, it } from 'vitest';
import { selfSignedCertificate } from '@/scripts/browsers/certificate';

const { key, cert } = selfSignedCertificate('mp.weixin.qq.com');
const certificate = new X509Certificate(cert);

it('is for the host it was made for, and for no other', () => {
  expect(certificate.checkHost('mp.weixin.qq.com')).toBe('mp.weixin.qq.com');
  expect(certificate.checkHost('www.4hou.com')).toBeUndefined();
});

it('is signed by its own key', () => {
  expect(certificate.verify(certificate.publicKey)).toBe(true);
  expect(certificate.checkPrivateKey(createPrivateKey(key))).toBe(true);
});

it('is valid now', () => {
  expect(certificate.validFromDate.getTime()).toBeLessThan(Date.now());
  expect(certificate.validToDate.getTime()).toBeGreaterThan(Date.now());
});
