/** The part of the edtf package (4.11) that tests ask, to say whether our parser is right. */
declare module 'edtf' {
  const edtf: (text: string) => { readonly min: number; readonly max: number };
  export default edtf;
}
