/** What the host asks of imports. */
export { receiveList, type ListMeta, type ListReceived } from './receive.ts';
export { serveTemplate, type ListAsked } from './serve.ts';
