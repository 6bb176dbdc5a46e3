package gentlelanding.practice;

/** A published version of a practitioner's template, which never changes. */
public record HandedOut(TemplateId template, int number, CareTemplate contents) {}
