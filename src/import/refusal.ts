/**
 * Raised where a file cannot be imported. Its message goes on after the name of the file and says what the file is and what
 * to do: `is a PDF: ask for the file that it was made from`.
 */
export class Refusal extends Error {
  override readonly name = 'Refusal';
}
