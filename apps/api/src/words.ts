/** The host cannot use the message catalogues (they are a browser build's), so its own few words stand here. */
type Said = { readonly zh: string; readonly en: string };

export const words = {
  foreignOrigin: {
    zh: '这次提交不是从本站的页面发出的，没有执行。请回到本站页面，刷新后再试。',
    en: 'This request did not come from a page of this site and was not carried out. Open the page again and retry.',
  },
  badRequest: {
    zh: '请求的格式不对，没有执行。请刷新页面后再试。',
    en: 'The request is malformed and was not carried out. Reload the page and try again.',
  },
  onlyJson: {
    zh: '这个接口只接受 JSON。',
    en: 'This interface accepts JSON only.',
  },
  noSuchInterface: {
    zh: '没有这个接口。',
    en: 'There is no such interface.',
  },
  notForYou: {
    zh: '只有本机上的程序，或带着 METRICS_TOKEN 的程序，可以读这里。',
    en: 'Only a program on this machine, or one that sends METRICS_TOKEN, may read this.',
  },
  wrongMethod: {
    zh: '这个接口不支持这种请求方法。',
    en: 'This interface does not support that method.',
  },
  refused: {
    zh: '没有执行，原因见下面的代码。',
    en: 'Not carried out; the code below says why.',
  },
  closing: {
    zh: '系统正在停止，请稍后再试。',
    en: 'The system is stopping. Please try again shortly.',
  },
  ourFault: {
    zh: '是我们的故障，没能完成。你填的内容都还在，请再试一次。',
    en: 'Something failed on our side. What you typed is still there. Please try again.',
  },
} satisfies { [name: string]: Said };

export type Words = Said;
