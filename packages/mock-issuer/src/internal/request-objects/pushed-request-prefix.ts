/** RFC 9126 section 2.2. */
export const pushedRequestPrefix = 'urn:ietf:params:oauth:request_uri:'
