import { describe, expect, it } from 'vitest';
import { readSettings, SettingRefusal } from './settings.ts';

describe('the settings', () => {
  it('are all optional', () => {
    expect(readSettings({}, [])).toEqual({
      port: 3000,
      host: null,
      dataDir: null,
      databaseUrl: null,
      origin: null,
      empty: false,
      logLevel: 'info',
      metricsToken: null,
    });
  });

  it('are taken as given', () => {
    const environment = {
      PORT: '8080',
      HOST: '0.0.0.0',
      DATA_DIR: '/srv/wangge',
      DATABASE_URL: 'postgres://u:p@db/wangge',
      ORIGIN: 'https://wangge.example/',
      LOG_LEVEL: 'warn',
      METRICS_TOKEN: 'sixteen-letters-or-more',
    };
    expect(readSettings(environment, ['--empty'])).toEqual({
      port: 8080,
      host: '0.0.0.0',
      dataDir: '/srv/wangge',
      databaseUrl: 'postgres://u:p@db/wangge',
      origin: 'https://wangge.example',
      empty: true,
      logLevel: 'warn',
      metricsToken: 'sixteen-letters-or-more',
    });
  });

  it('are not set by an empty text', () => {
    expect(readSettings({ PORT: '', ORIGIN: ' ' }, [])).toMatchObject({ port: 3000, origin: null });
  });

  it.each([
    [{ PORT: '0' }, []],
    [{ PORT: '65536' }, []],
    [{ PORT: '80a' }, []],
    [{ PORT: '-1' }, []],
    [{ HOST: 'a host' }, []],
    [{ DATABASE_URL: 'mysql://db' }, []],
    [{ DATABASE_URL: 'wangge' }, []],
    [{ ORIGIN: 'wangge.example' }, []],
    [{ ORIGIN: 'https://wangge.example/path' }, []],
    [{ ORIGIN: 'ftp://wangge.example' }, []],
    [{ LOG_LEVEL: 'loud' }, []],
    [{ METRICS_TOKEN: 'short' }, []],
    [{}, ['--emtpy']],
  ])('are refused with words in both languages when wrong: %j %j', (environment, args) => {
    const read = () => readSettings(environment, args);
    expect(read).toThrow(SettingRefusal);
    expect(read).toThrow(/^设置有误：[^]+\nWrong setting: /);
  });

  it('never repeat a password', () => {
    expect(() => readSettings({ DATABASE_URL: 'mysql://me:geheim@db' }, [])).toThrow(
      /^(?![^]*geheim)/,
    );
  });
});
