/** For the host: what `/api/file` does. */
export { receiveFile, type FileMeta } from './receive.ts';
export { serveFile, type FileAsked } from './serve.ts';
