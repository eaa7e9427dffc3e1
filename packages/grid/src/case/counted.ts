/** 数到这里为止：the server counts no further, and pages show as many as 999+. */
export const countedUpTo = 1000;
