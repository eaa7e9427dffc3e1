/** 收到的照片。 */
export type FileReceived = {
  readonly id: string;
  readonly width: number;
  readonly height: number;
  readonly bytes: number;
};

/** 居民上传的一次性许可：one photo, one network, soon over. */
export type UploadGrant = {
  readonly grant: string;
  readonly fileId: string;
  readonly until: number;
};
