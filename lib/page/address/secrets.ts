/** What in an address lets whoever reads it in, or says who the reader is. */

/** Endings of parameters' names, whatever stands before: `access_token`, `PHPSESSID`, `X-Amz-Signature`. */
const SECRET_ENDING =
  /(token|secret|passw(or)?d|passphrase|jwt|api[_-]?key|sess(ion)?[_-]?id|signature|credential|authorization)$/i;

/** Whole names: of sessions and single sign-on, of signed addresses at Akamai, Amazon, Azure and Google. */
const SECRET_NAME =
  /^(sig|hmac|otp|pwd|pass|auth|auth_?(key|code|ticket)|saml(response|request|art)|cfid|session|sess|hdn(ea|ts)|aspsessionid\w*|awsaccesskeyid|googleaccessid|key-pair-id|oauth_\w+|code_(verifier|challenge)|e-?mail(_?address)?)$/i;

/** Names of secrets on some sites, by which others tell articles apart: the value says what they are. */
const UNSURE_NAME = /^(s|sid|k|key|h|hash|c|code|state|ticket|nonce|user|u|login)$/i;

/** Long, of letters with digits among them: drawn by a machine, not written by anybody. */
const DRAWN = /^(?=\D*\d)(?=[^a-z]*[a-z])[\w.~+/=-]{20,}$/i;

const MAIL_ADDRESS = /^[^@\s]+@[^@\s]+\.[^@\s.]+$/;

/** A digest in the place of a secret (`clean.ts`), which stays as it is when cleaned again. */
const REPLACED = /^~[0-9a-f]{16}$/;

/** Whether a parameter is known to be nobody's business, by its name or by what its value looks like. */
export function isSecret(name: string, value: string): boolean {
  if (SECRET_ENDING.test(name) || SECRET_NAME.test(name) || MAIL_ADDRESS.test(value)) return true;
  return isReplaced(value) || (UNSURE_NAME.test(name) && DRAWN.test(value));
}

export function isReplaced(value: string): boolean {
  return REPLACED.test(value);
}
