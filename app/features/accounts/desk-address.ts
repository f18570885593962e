/**
 * Under which origin campaigners work. Passkeys belong to a domain, and an
 * address of this machine is none: when trying out, `localhost` stands for it
 * (WebAuthn level 3, section 5.1.3: the RP ID is a domain).
 */
export function deskOrigin(origin: string): string {
  const url = new URL(origin)
  if (/^127(\.\d{1,3}){3}$|^\[::1\]$/.test(url.hostname)) {
    url.hostname = 'localhost'
  }
  return url.origin
}

/** Whether a path is the desk's, however it is written. */
export function isDeskPath(path: string): boolean {
  return /^\/+desk(\/|$)/i.test(decodedPath(path))
}

/** As routes read a path when they look whether it is theirs. */
export function decodedPath(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}

/** `__Host-`: only over https, from this host, for this host (RFC 6265bis). */
export function cookieName(name: string, origin: string): string {
  return origin.startsWith('https:') ? `__Host-${name}` : name
}
