package gentlelanding.account;

import java.util.UUID;

/** A browser that two people shared was left, by Exit or by signing out: their sitting is over. */
public record DeviceLeft(UUID sitting) {}
