/** 303, so that the answer to a POST is not posted on (RFC 9700 section 4.12). */
export function redirect(location: string): Response {
  return new Response(null, {
    status: 303,
    headers: { location, 'cache-control': 'no-store', 'referrer-policy': 'no-referrer' }
  })
}
